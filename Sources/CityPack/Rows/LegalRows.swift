// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Yams

/// legal.yaml: what the law wants said, with placeholders such as {contact} still in it.
struct LegalRows {
  let place: Place
  let fill: [(name: String, place: Place, text: LocalText)]
  let privacy: LegalTextRow?
  let accessibility: LegalTextRow?
  let held: [HeldRow]

  static let keys = ["fill", "privacy", "accessibility", "held"]

  init(_ file: Fields) {
    place = file.place
    fill = file.has("fill") ? file.fillings("fill") : []
    privacy = file.block("privacy", keys: LegalTextRow.keys).map(LegalTextRow.init)
    accessibility = file.block("accessibility", keys: LegalTextRow.keys).map(LegalTextRow.init)
    held = file.rows("held", "purpose", keys: HeldRow.keys).map(HeldRow.init)
  }

  /// Every text, with the place to complain at.
  var texts: [Marked<LocalText>] {
    ([privacy, accessibility].compactMap(\.self).flatMap(\.texts)) + held.flatMap(\.texts)
  }
}

struct LegalTextRow {
  let title: Marked<LocalText>
  let updated: Marked<Day>?
  let sections: [(heading: Marked<LocalText>, paragraphs: [Marked<LocalText>])]

  static let keys = ["title", "updated", "sections"]

  init(_ fields: Fields) {
    title = Marked(value: fields.words("title"), place: fields.place)
    updated = fields.day("updated")
    sections = fields.rows("sections", "section", keys: ["heading", "paragraphs"]).map { section in
      let paragraphs = section.rows("paragraphs", "paragraph", keys: ["text"])
      return (
        Marked(value: section.words("heading"), place: section.place),
        paragraphs.map { Marked(value: $0.words("text"), place: $0.place) }
      )
    }
  }

  var texts: [Marked<LocalText>] { [title] + sections.flatMap { [$0.heading] + $0.paragraphs } }
}

struct HeldRow {
  let place: Place
  /// Nil when it could not be read.
  let purpose: DataPurpose?
  let heading: LocalText
  let what: LocalText
  let why: LocalText
  let howLong: LocalText

  static let keys = ["purpose", "heading", "what", "why", "how_long"]

  init(_ fields: Fields) {
    place = fields.place
    let read: DataPurpose = fields.choice("purpose")
    purpose = fields.entries["purpose"]?.node.scalar?.string == read.rawValue ? read : nil
    heading = fields.words("heading")
    what = fields.words("what")
    why = fields.words("why")
    howLong = fields.words("how_long")
  }

  var texts: [Marked<LocalText>] { [heading, what, why, howLong].map { Marked(value: $0, place: place) } }
}

extension Fields {
  /// A block of the pack's own names, each with words in every language.
  fileprivate func fillings(_ key: String) -> [(name: String, place: Place, text: LocalText)] {
    guard let node = entries[key]?.node else { return [] }
    let names = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
    guard let block = block(key, keys: names, areOwn: true) else { return [] }
    return block.entries.sorted { $0.value.place < $1.value.place }.map { name, entry in
      (name, entry.place, block.words(name))
    }
  }
}
