// SPDX-License-Identifier: Apache-2.0

/// A map of opinions: who stands near whom, which groups there are, what all of them agree on, and what sets each apart.
///
/// The method of Polis (Small, Bjorkegren, Erkkilä, Shaw, Megill, "Polis: Scaling deliberation by mapping high
/// dimensional opinion spaces", Recerca 26(2), 2021): two principal axes of the votes, k-means with k by silhouette,
/// group-aware consensus. It differs from Polis in three things. People far from everybody are kept out when groups are
/// formed, so that an outlier never becomes a group; no group under ten people is shown; and each figure says how sure
/// it is. Polis remembers earlier rounds; here the same votes always give the same map.
public struct OpinionMap: Sendable, Equatable {
  /// Everybody who voted, in ascending order of identifier.
  public let people: [Person]
  /// The largest first. Empty where no group of the least size was found.
  public let groups: [Group]
  /// Statements in the order in which all groups agree with them, those set aside left out.
  public let consensus: [Consensus]
  /// The directions in which people differ most.
  public let axes: PrincipalAxes
  /// The silhouette of each number of groups that was tried and could be shown.
  public let silhouettes: [Int: Double]
  /// People with enough answers who are in no group, because theirs would have been too small to show.
  public let unshown: Int

  /// Somebody who voted.
  public struct Person: Sendable, Equatable {
    /// As in the votes.
    public let id: Int
    /// On the two first axes.
    public let position: Point
    /// The index in `groups`; nil for those with too few answers and for members of a group too small to show.
    public let group: Int?
    /// Far from everybody: counted with the nearest group, but had no say in where the groups lie.
    public let outlying: Bool
    /// On how many statements they voted.
    public let answered: Int
    /// Standard error of the position along each axis, for what the person was not asked: their votes taken as a simple
    /// random sample of the statements, without replacement (Cochran 1977, 2.6). 0 for whoever answered all.
    public let error: Point
    /// In a group too small to show: where the person stands is not to be shown either.
    public let isWithheld: Bool
  }

  /// People who vote alike.
  public struct Group: Sendable, Equatable {
    /// How many people are in it.
    public let size: Int
    /// The mean of their positions.
    public let centre: Point
    /// Mean Jaccard overlap of the group with itself when people are drawn again with replacement, 0 … 1. Below 0.6
    /// the group should not be trusted, from 0.75 it is stable (Hennig 2007, Computational Statistics 52).
    public let stability: Double
    /// What sets the group apart, the most first.
    public let representative: [Representative]
  }

  /// Makes the map. Deterministic for a seed. Cost: about 40 passes over the votes, and for the groups
  /// starts · steps · people · k.
  public init(_ table: VoteTable, _ options: OpinionOptions = OpinionOptions()) throws(OpinionRefusal) {
    let aside = table.statements.map(options.aside.contains)
    let axes = PrincipalAxes(table, aside: aside, seed: options.seed)
    let least = max(10, options.leastGroup)
    let enough = min(options.leastAnswers, aside.count { !$0 })
    let grouped = table.participants.indices.filter { table.answered(row: $0) >= enough }
    guard grouped.count >= least else { throw .tooFewPeople(found: grouped.count, needed: least) }
    guard (axes.variance.first ?? 0) > 0 else { throw .nothingToCompare }
    if let asked = options.groups {
      let most = min(50, grouped.count / least)
      guard (1...most).contains(asked) else { throw .groupsOutOfRange(asked: asked, most: most) }
    }
    let positions = CentredVotes(table, aside: aside).positions(on: axes.axes)
    let found = Grouping(grouped.map { positions[$0] }, options, least: least)

    var group = [Int?](repeating: nil, count: positions.count)
    var outlying = [Bool](repeating: false, count: positions.count)
    for (place, row) in grouped.enumerated() {
      group[row] = found.shown[place]
      outlying[row] = found.outlying[place]
    }
    let tally = StatementTally(table, group: group, groups: found.centres.count)
    let places = aside.indices.filter { !aside[$0] }
    self.axes = axes
    silhouettes = found.silhouettes
    unshown = found.shown.count { $0 == nil }
    consensus = tally.consensus(places, table.statements)
    groups = found.centres.indices.map { index in
      Group(
        size: found.sizes[index], centre: found.centres[index], stability: found.stability[index],
        representative: tally.representative(of: index, places, table.statements, most: options.mostRepresentative))
    }
    let errors = CentredVotes(table, aside: aside).errors(on: axes.axes)
    let inQuestion = Set(grouped)
    people = table.participants.indices.map { row in
      Person(
        id: table.participants[row], position: positions[row], group: group[row], outlying: outlying[row],
        answered: table.answered(row: row), error: errors[row],
        isWithheld: group[row] == nil && inQuestion.contains(row))
    }
  }
}
