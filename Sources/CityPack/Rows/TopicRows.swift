// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

struct TopicRows {
  let groups: [GroupRow]
  let somethingElse: TopicRow?
  let withoutDoor: [WithoutDoorRow]

  static let keys = ["groups", "something_else", "without_door"]

  init(_ file: Fields) {
    groups = file.rows("groups", "group", keys: ["id", "name", "topics"]).compactMap(GroupRow.init)
    somethingElse = file.block("something_else", keys: TopicRow.keysOfCatchAll).flatMap { TopicRow(catchAll: $0) }
    withoutDoor = file.rowsIfAny("without_door", "measure without a door", keys: ["measure", "why"])
      .compactMap(WithoutDoorRow.init)
  }

  var topics: [TopicRow] { groups.flatMap(\.topics) + (somethingElse.map { [$0] } ?? []) }
}

struct GroupRow {
  let code: Marked<TopicGroupCode>
  let name: LocalText
  let topics: [TopicRow]

  init?(_ fields: Fields) {
    name = fields.words("name")
    topics = fields.rows("topics", "topic", keys: TopicRow.keys).compactMap { TopicRow($0) }
    guard let code = fields.code("id", of: Named.TopicGroup.self) else { return nil }
    self.code = code
  }
}

struct TopicRow {
  let code: Marked<TopicCode>
  let name: LocalText
  let kinds: [Kind]
  let measures: [Marked<MeasureCode>]
  let until: [(measure: Marked<MeasureCode>, day: Marked<Day>)]
  /// Nil for the catch-all, and when it could not be read.
  let goal: Marked<GoalCode>?
  let committee: Marked<CommitteeCode>?
  let answer: AnswerRow?
  let sensitivity: Topic.Sensitivity
  let next: LocalText
  let isAboutAPerson: Bool

  static let keys = keysOfCatchAll + ["kinds", "measures", "until", "goal", "about_person"]
  static let keysOfCatchAll = ["id", "name", "committee", "answer", "sensitivity", "next"]

  init?(_ fields: Fields) {
    self.init(
      fields, kinds: fields.kinds("kinds"), measures: fields.codes("measures"), until: fields.until("until"),
      goal: fields.code("goal"))
  }

  /// The topic for whoever finds no other: every kind of hand, and no measure.
  init?(catchAll fields: Fields) {
    self.init(fields, kinds: Kind.allCases, measures: [], until: [], goal: nil)
  }

  private init?(
    _ fields: Fields, kinds: [Kind], measures: [Marked<MeasureCode>],
    until: [(measure: Marked<MeasureCode>, day: Marked<Day>)], goal: Marked<GoalCode>?
  ) {
    name = fields.words("name")
    self.kinds = kinds
    self.measures = measures
    self.until = until
    self.goal = goal
    committee = fields.code("committee")
    answer = AnswerRow(fields, kinds: kinds)
    sensitivity = fields.choice("sensitivity")
    next = fields.words("next")
    isAboutAPerson = fields.truth("about_person")
    guard let code = fields.code("id", of: Named.Topic.self) else { return nil }
    self.code = code
  }
}

struct WithoutDoorRow {
  let measure: Marked<MeasureCode>
  let why: LocalText

  init?(_ fields: Fields) {
    why = fields.words("why")
    guard let measure = fields.code("measure", of: Named.Measure.self) else { return nil }
    self.measure = measure
  }
}

extension Fields {
  fileprivate func kinds(_ key: String) -> [Kind] {
    texts(key, expected: "a list of " + Kind.allCases.map(\.rawValue).joined(separator: ", ")).compactMap { text in
      let kind = Kind(rawValue: text.value)
      if kind == nil {
        let remedy = remedy(for: text.value, among: Kind.allCases.map(\.rawValue))
        source.complain(text.place, "\(title) takes \"\(text.value)\", which is no kind of hand. \(remedy)")
      }
      return kind
    }
  }

  fileprivate func until(_ key: String) -> [(measure: Marked<MeasureCode>, day: Marked<Day>)] {
    pairs(key).compactMap { word, text in
      guard let measure = readCode(word, source) as Marked<MeasureCode>?,
        let day = readDay(text, "\"\(key)\" of \(title)", source)
      else { return nil }
      return (measure, day)
    }
  }
}
