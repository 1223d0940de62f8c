// SPDX-License-Identifier: Apache-2.0

/// One project on one ballot.
public struct Choice: Sendable, Hashable {
  /// The place of the project in `Election.projects`.
  public let project: Int
  /// What the project is worth to this voter beside the others: 1 when approved, the points given, the Borda points.
  public let points: Amount

  /// A choice; without points it is an approval.
  public init(project: Int, points: Amount = Amount(1)) {
    self.project = project
    self.points = points
  }
}

/// All ballots, one after the other in flat arrays: a million ballots are a few large blocks of memory.
public struct Ballots: Sendable, Equatable {
  /// The voters' ids, in the order of the file.
  public private(set) var voters: [String] = []
  private(set) var starts: [Int] = [0]
  private(set) var projects: [Int32] = []
  private(set) var points: [Int64] = []

  /// No ballots yet.
  public init() {}

  /// How many ballots there are, empty ones too.
  public var count: Int { voters.count }

  /// Adds one ballot; in an ordinal election the choices are in the voter's order.
  public mutating func append(voter: String, choices: some Sequence<Choice>) {
    voters.append(voter)
    for choice in choices {
      projects.append(Int32(clamping: choice.project))
      points.append(choice.points.millionths)
    }
    starts.append(projects.count)
  }

  /// What the voter at this place chose.
  public subscript(voter: Int) -> [Choice] {
    (starts[voter]..<starts[voter + 1]).map {
      Choice(project: Int(projects[$0]), points: Amount(millionths: points[$0]))
    }
  }
}
