// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Hands

/// A step whose words are sealed, as the table has it.
package struct SealedStep: Sendable {
  package let step: Step
  package let words: [UInt8]?

  package init(step: Step, words: [UInt8]?) {
    self.step = step
    self.words = words
  }
}

extension Connection {
  package func nextStepNumber(hand: Int64) throws -> Int {
    Int(try first(StepStatement.next, [.int(hand)])?.int("number") ?? 1)
  }

  /// `words` are already sealed; `formHash` is the hash of the form that brought them, once per hand.
  package func add(_ step: Step, to hand: Int64, words: [UInt8]? = nil, formHash: [UInt8]? = nil) throws {
    try run(
      StepStatement.insert,
      [
        .int(hand), .int(step.number), .instant(step.at), .day(step.day), .text(step.what.rawValue),
        .code(step.desk), .text(step.level.rawValue), .int(step.account), .day(step.due),
        .text(step.outcome?.rawValue), .text(step.verdict?.rawValue), .bytes(words), .text(step.language?.code),
        .bytes(formHash), .code(step.other), .code(step.reason), .int(step.givenTo),
      ])
  }

  package func steps(ofHand id: Int64) throws -> [SealedStep] {
    try rows(StepStatement.ofHand, [.int(id)]).map { row in
      let step = Step(
        number: Int(try row.int("number")), what: try row.word("what"), at: try row.instant("at"),
        day: try row.day("on_day"), desk: try row.code("desk"), level: try row.word("level"),
        account: try row.optionalInt("account"), due: try row.optionalDay("due"),
        outcome: try row.optionalWord("outcome"), verdict: try row.optionalWord("verdict"),
        language: try row.optionalText("language").map { Language($0) },
        other: try row.optionalCode("other_desk"), reason: try row.optionalCode("reason"),
        givenTo: try row.optionalInt("given_to"))
      return SealedStep(step: step, words: try row.optionalBytes("words"))
    }
  }

  package func hasStep(hand: Int64, formHash: [UInt8]) throws -> Bool {
    try first(StepStatement.byForm, [.int(hand), .bytes(formHash)]) != nil
  }
}
