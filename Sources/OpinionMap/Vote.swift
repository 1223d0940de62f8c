// SPDX-License-Identifier: Apache-2.0

/// One person's answer to one statement, as it stands in a vote log.
///
/// Identifiers are any whole numbers. `time` only orders the votes of one person on one statement, so any unit will do.
public struct Vote: Sendable, Equatable {
  public enum Answer: Int8, Sendable { case disagree = -1, pass = 0, agree = 1 }

  public var participant: Int
  public var statement: Int
  public var answer: Answer
  public var time: Int

  public init(participant: Int, statement: Int, answer: Answer, time: Int = 0) {
    self.participant = participant
    self.statement = statement
    self.answer = answer
    self.time = time
  }
}
