// SPDX-License-Identifier: Apache-2.0

/// An election over projects with costs and one budget. A value that exists can be decided: ids are unique, costs are
/// not negative, ballots name projects that are there, the budget is above 0.
public struct Election: Sendable, Equatable {
  /// What may be spent in all; above 0.
  public let budget: Amount
  /// How people voted.
  public let voteType: VoteType
  /// In the order of the file, which is the last tie-break.
  public let projects: [Project]
  /// What they voted.
  public let ballots: Ballots
  /// What else the file said, kept for the writer.
  public let paper: Paper

  /// Puts an election together from values. Throws the first thing that is wrong with them.
  ///
  /// Cost: linear in the number of choices on all ballots.
  public init(
    budget: Amount, voteType: VoteType = .approval, projects: [Project], ballots: Ballots, paper: Paper = Paper()
  ) throws(Flaw) {
    guard budget > .zero, budget <= .largest else { throw .budget(budget) }
    var ids = Set<String>()
    for project in projects {
      guard ids.insert(project.id).inserted else { throw .projectTwice(project.id) }
      guard project.cost >= .zero, project.cost <= .largest else { throw .cost(project.id, project.cost) }
    }
    try Self.check(ballots, projects: projects.count)
    self.budget = budget
    self.voteType = voteType
    self.projects = projects
    self.ballots = ballots
    self.paper = paper
  }

  /// What can be wrong with an election that is put together from values.
  public enum Flaw: Error, Equatable {
    /// The budget is 0, negative or above `Amount.largest`.
    case budget(Amount)
    /// Two projects share this id.
    case projectTwice(String)
    /// A cost is negative or above `Amount.largest`.
    case cost(String, Amount)
    /// There is no ballot at all.
    case nobodyVoted
    /// A ballot names a project that is not there.
    case unknownProject(voter: String)
    /// A ballot names a project twice.
    case choiceTwice(voter: String, project: Int)
    /// Points above a thousand million, or so many that their sum is no longer exact.
    case points(voter: String)
  }

  static let largestPoints = Amount(1_000_000_000)

  private static func check(_ ballots: Ballots, projects: Int) throws(Flaw) {
    guard ballots.count > 0 else { throw .nobodyVoted }
    var lastVoter = [Int](repeating: -1, count: projects)
    var allPoints: UInt64 = 0
    for voter in 0..<ballots.count {
      for place in ballots.starts[voter]..<ballots.starts[voter + 1] {
        let project = Int(ballots.projects[place])
        guard (0..<projects).contains(project) else { throw .unknownProject(voter: ballots.voters[voter]) }
        guard lastVoter[project] != voter else {
          throw .choiceTwice(voter: ballots.voters[voter], project: project)
        }
        lastVoter[project] = voter
        let points = ballots.points[place].magnitude
        allPoints += min(points, 1 << 60)
        guard points <= largestPoints.millionths.magnitude, allPoints < 1 << 62 else {
          throw .points(voter: ballots.voters[voter])
        }
      }
    }
  }
}
