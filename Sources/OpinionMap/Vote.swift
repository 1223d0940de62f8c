// SPDX-License-Identifier: Apache-2.0

/// One person's answer to one statement, as it stands in a vote log.
///
/// Identifiers are any whole numbers. `time` only orders the votes of one person on one statement, so any unit will do.
public struct Vote: Sendable, Equatable {
  /// What somebody says to a statement.
  public enum Answer: Int8, Sendable { case disagree = -1, pass = 0, agree = 1 }

  /// Whose vote it is, and on what.
  public var participant: Int
  public var statement: Int
  /// What they say.
  public var answer: Answer
  /// When, in any unit; of several votes of one person on one statement the latest counts.
  public var time: Int

  /// One line of a vote log.
  public init(participant: Int, statement: Int, answer: Answer, time: Int = 0) {
    self.participant = participant
    self.statement = statement
    self.answer = answer
    self.time = time
  }
}
