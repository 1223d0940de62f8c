// SPDX-License-Identifier: Apache-2.0

/// Something people could vote for.
public struct Project: Sendable, Equatable {
  /// As the file and the ballots name it; unique in an election.
  public let id: String
  /// What the people call it; the id where the file has no name.
  public let name: String
  /// At least 0.
  public let cost: Amount

  /// A project; without a name its id is its name.
  public init(id: String, name: String? = nil, cost: Amount) {
    self.id = id
    self.name = name ?? id
    self.cost = cost
  }
}
