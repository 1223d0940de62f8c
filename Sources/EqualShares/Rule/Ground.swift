// SPDX-License-Identifier: Apache-2.0

/// An election laid out for the rules: voters with the same ballot are one *kind*, for they pay the same all the way;
/// money is counted in millionths; points are divided by their greatest common divisor, so that approvals are 1.
struct Ground: Sendable {
  /// What 1 counts in the points below, as a part of one point on the ballot.
  let pointsPerUnit: Fraction
  /// All voters, also those with a blank ballot: each has a share of the budget.
  let voters: Int
  /// In millionths.
  let budget: Int64
  /// In millionths, by project.
  let costs: [Int64]
  /// Sum of all positive points, by project.
  let support: [Int64]
  /// Sum of all points, also negative ones: what greedy and the tie-breaks go by.
  let score: [Int64]
  /// Whether all points are 1.
  let isUnit: Bool
  /// The kind of each voter; -1 for a ballot that supports nothing.
  let kindOfVoter: [Int32]
  /// How many voters are of each kind.
  let people: [Int32]
  /// What each kind supports: `kindStart[k]..<kindStart[k + 1]` in `kindProject` and `kindPoints`.
  let kindStart: [Int]
  let kindProject: [Int32]
  let kindPoints: [Int64]
  /// Who supports each project: `start[p]..<start[p + 1]` in the three arrays below.
  let start: [Int]
  let supporter: [Int32]
  let supporterPeople: [Int32]
  let supporterPoints: [Int64]

  /// How many voters support each project.
  let headcount: [Int]
  /// The most projects on one ballot, and the most points one voter gave one project.
  let longestBallot: Int
  let heaviestPoints: Int64

  var kinds: Int { people.count }

  /// Cost: linear in the choices on all ballots, plus sorting each ballot.
  init(_ election: Election) {
    let ballots = election.ballots
    let unit = Self.unit(of: ballots)
    var census = Census()
    var score = [Int64](repeating: 0, count: election.projects.count)
    let kinds = (0..<ballots.count).map { census.add(ballots, $0, unit: unit, score: &score) }
    let places = census.orderByPopularity(projects: election.projects.count)
    kindOfVoter = kinds.map { $0 < 0 ? $0 : places[Int($0)] }
    pointsPerUnit = Fraction(Int(unit)) / Fraction(1_000_000)
    voters = ballots.count
    budget = election.budget.millionths
    costs = election.projects.map(\.cost.millionths)
    people = census.people
    kindStart = census.start
    kindProject = census.project
    kindPoints = census.points
    isUnit = census.points.allSatisfy { $0 == 1 }
    let index = SupporterIndex(census, projects: election.projects.count)
    start = index.start
    supporter = index.supporter
    supporterPeople = index.people
    supporterPoints = index.points
    support = index.support
    headcount = index.headcount
    longestBallot = zip(census.start, census.start.dropFirst()).map { $1 - $0 }.max() ?? 0
    heaviestPoints = census.points.max() ?? 0
    self.score = score
  }

  /// Whether equal shares may buy the project at all: it has support, costs something and no more than the budget.
  func isEligible(_ project: Int) -> Bool { support[project] > 0 && costs[project] > 0 && costs[project] <= budget }

  /// Whether the project is supported and free: it is chosen at once, nobody pays.
  func isFree(_ project: Int) -> Bool { support[project] > 0 && costs[project] == 0 }

  /// The tie-break, stated: more points, then lower cost, then earlier in the file.
  func comesFirst(_ a: Int, before b: Int) -> Bool {
    if score[a] != score[b] { return score[a] > score[b] }
    if costs[a] != costs[b] { return costs[a] < costs[b] }
    return a < b
  }

  private static func unit(of ballots: Ballots) -> Int64 {
    var unit: UInt64 = 0
    for points in ballots.points where points.magnitude != unit {
      var (a, b) = (unit, points.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      unit = a
      if unit == 1 { break }
    }
    return Int64(clamping: max(unit, 1))
  }
}
