// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

struct ClockRows {
  let place: Place
  let byKind: [(kind: Marked<Kind?>, terms: Terms)]
  let byGroup: [TermsRow<Named.TopicGroup>]
  let byTopic: [TermsRow<Named.Topic>]
  let reopening: Terms
  let reopeningsBeforeAdministration: Int
  let askingBackLongest: Int
  let promisedLongest: Int
  let confirmWithin: Int
  let handover: HandoverTerms

  static let keys = [
    "by_kind", "by_group", "by_topic", "reopening", "reopenings_before_administration", "asking_back_longest",
    "promised_longest", "confirm_within", "handover",
  ]

  init(_ file: Fields) {
    place = file.place
    byKind = file.rows("by_kind", "clock", keys: ["kind"] + termKeys).compactMap { fields in
      let terms = fields.terms()
      return fields.kindOrAny("kind", mayBeAny: false).map { ($0, terms) }
    }
    byGroup = file.rowsIfAny("by_group", "clock", keys: ["group", "kind"] + termKeys)
      .compactMap { TermsRow($0, key: "group") }
    byTopic = file.rowsIfAny("by_topic", "clock", keys: ["topic", "kind"] + termKeys)
      .compactMap { TermsRow($0, key: "topic") }
    reopening = file.block("reopening", keys: termKeys)?.terms() ?? Terms(unit: 1, administration: 1, committee: 1)
    reopeningsBeforeAdministration = file.number("reopenings_before_administration", in: 1...20)
    askingBackLongest = file.number("asking_back_longest", in: 1...60)
    promisedLongest = file.number("promised_longest", in: 1...60)
    confirmWithin = file.number("confirm_within", in: 1...250)
    handover =
      file.block("handover", keys: ["answer_within", "least_left", "extensions"]).map {
        HandoverTerms(
          answerWithin: $0.number("answer_within", in: 1...20), leastLeft: $0.number("least_left", in: 1...20),
          extensions: $0.number("extensions", in: 0...5))
      } ?? HandoverTerms(answerWithin: 1, leastLeft: 1, extensions: 0)
  }
}

/// The clock of one topic, or of one group of topics, for one kind or for any.
struct TermsRow<Named> {
  let code: Marked<Code<Named>>
  /// The value is nil for any kind.
  let kind: Marked<Kind?>
  let terms: Terms

  init?(_ fields: Fields, key: String) {
    let code: Marked<Code<Named>>? = fields.code(key)
    let kind = fields.kindOrAny("kind", mayBeAny: true)
    terms = fields.terms()
    guard let code, let kind else { return nil }
    self.code = code
    self.kind = kind
  }
}

private let termKeys = ["unit", "administration", "committee"]

extension Fields {
  fileprivate func terms() -> Terms {
    Terms(
      unit: number("unit", in: 1...60), administration: number("administration", in: 1...60),
      committee: number("committee", in: 1...60))
  }

  fileprivate func kindOrAny(_ key: String, mayBeAny: Bool) -> Marked<Kind?>? {
    let known = Kind.allCases.map(\.rawValue) + (mayBeAny ? ["any"] : [])
    guard let text = text(key, expected: "one of " + known.joined(separator: ", ")) else { return nil }
    if mayBeAny, text.value == "any" { return Marked(value: nil, place: text.place) }
    guard let kind = Kind(rawValue: text.value) else {
      source.complain(text.place, "\"\(text.value)\" is no kind of hand. \(remedy(for: text.value, among: known))")
      return nil
    }
    return Marked(value: kind, place: text.place)
  }
}
