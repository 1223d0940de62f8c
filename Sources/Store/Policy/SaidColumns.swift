// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// What an entry says, as the table's last columns have it.
struct SaidColumns {
  private var value: String?
  private var milestone: Milestone?
  private var name: String?
  private var words: String?
  private var answers: Int64?

  init(_ said: Said) {
    switch said {
    case .status(let status): value = status.rawValue
    case .evidence(let evidence): value = evidence.rawValue
    case .schedule(let schedule): value = schedule?.rawValue ?? ThreeFields.countedWord
    case .milestone(let changed): (milestone, name) = (changed, changed.name)
    case .plan: break
    case .advice(let advice): (name, words) = (advice.body, advice.words)
    case .answer(let answer): (value, words, answers) = (answer.stance.rawValue, answer.words, answer.advice)
    }
  }

  /// `value` … `answers`, in the order of the statement.
  var values: [Value] {
    [
      .text(value), .int(milestone.map { Int64($0.number) }), .text(name), .day(milestone?.due),
      .day(milestone?.doneOn), milestone.map { .flag($0.isDropped) } ?? .null, .text(words), .int(answers),
    ]
  }
}

extension Said {
  init(_ row: Row, actions: [PlannedAction]) throws {
    switch try row.word("kind") as Kind {
    case .status: self = .status(try row.word("value"))
    case .evidence: self = .evidence(try row.word("value"))
    case .schedule:
      self = try row.text("value") == ThreeFields.countedWord ? .schedule(nil) : .schedule(try row.word("value"))
    case .milestone:
      self = .milestone(
        Milestone(
          number: Int(try row.int("number")), name: try row.text("name"), due: try row.day("due"),
          doneOn: try row.optionalDay("done_on"), isDropped: try row.flag("is_dropped")))
    case .plan: self = .plan(ActionPlan(actions: actions))
    case .advice: self = .advice(Advice(body: try row.text("name"), words: try row.text("words")))
    case .answer:
      self = .answer(
        AdviceAnswer(
          advice: try row.int("answers"), stance: try row.word("value"), words: try row.text("words")))
    }
  }
}

extension PlannedAction {
  init(_ row: Row) throws {
    self.init(
      what: try row.text("what"), who: try row.text("who"), from: try row.day("begins"), to: try row.day("ends"),
      money: try row.optionalInt("money").map { Money(thousands: Int($0)) }, indicator: try row.text("indicator"))
  }
}

extension Entry {
  init(_ row: Row, id: Int64, said: Said) throws {
    let source = try row.optionalText("source")
    let link = try row.optionalText("link")
    self.init(
      id: id, measure: try row.code("measure"), said: said, from: try row.day("from_day"),
      recordedAt: try row.instant("recorded_at"), recordedOn: try row.day("recorded_on"),
      author: Author(account: try row.int("account"), committee: try row.code("committee")),
      source: source.map { Source(text: $0, link: link) }, note: try row.text("note"),
      language: Language(try row.text("language")), corrects: try row.optionalInt("corrects"))
  }
}
