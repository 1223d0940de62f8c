// SPDX-License-Identifier: Apache-2.0

/// Why a `.pb` file is refused, where, and what would be accepted. The first wrong place refuses the whole file:
/// half an election must not be decided.
public struct PabulibComplaint: Error, Sendable, Equatable, CustomStringConvertible {
  /// From 1. For something that is missing altogether: the last line read.
  public let line: Int
  /// From 1, in characters (Unicode scalars).
  public let column: Int
  /// What is wrong, one English clause without a full stop.
  public let problem: String
  /// What would be accepted there.
  public let accepted: String

  public var description: String { "line \(line), column \(column): \(problem); accepted: \(accepted)" }
}
