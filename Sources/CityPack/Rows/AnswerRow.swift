// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// Who answers a topic: one unit, or one for each kind with a default.
struct AnswerRow {
  let place: Place
  let usual: Marked<DeskCode>?
  let byKind: [Kind: Marked<DeskCode>]

  init?(_ fields: Fields, kinds: [Kind]) {
    guard let node = fields.node("answer", expected: "the unit that answers") else { return nil }
    place = fields.source.place(of: node)
    guard fields.isBlock("answer") else {
      usual = fields.code("answer")
      byKind = [:]
      return
    }
    var usual: Marked<DeskCode>?
    var byKind: [Kind: Marked<DeskCode>] = [:]
    for (word, text) in fields.pairs("answer") {
      guard let desk: Marked<DeskCode> = readCode(text, fields.source) else { continue }
      if word.value == "default" {
        usual = desk
      } else if let kind = Kind(rawValue: word.value), kinds.contains(kind) {
        byKind[kind] = desk
      } else {
        let remedy = remedy(for: word.value, among: kinds.map(\.rawValue) + ["default"])
        fields.source.complain(
          word.place, "\(fields.title) takes no \"\(word.value)\", so nobody need answer it. \(remedy)")
      }
    }
    self.usual = usual
    self.byKind = byKind
    for kind in kinds where byKind[kind] == nil && usual == nil {
      fields.source.complain(
        place, "nobody answers \"\(kind.rawValue)\" of \(fields.title). Name a unit for it, or a \"default\".")
    }
  }

  func unit(for kind: Kind) -> DeskCode? { (byKind[kind] ?? usual)?.value }

  /// Every unit named, in the file's order.
  var units: [Marked<DeskCode>] { (byKind.values + (usual.map { [$0] } ?? [])).sorted { $0.place < $1.place } }
}
