// SPDX-License-Identifier: Apache-2.0

import Chance
import EqualShares

/// Small elections to calculate by hand or by brute force.
enum Tiny {
  /// Approval: each voter's projects by place.
  static func election(budget: Int, costs: [Int], approvals: [[Int]]) throws -> Election {
    try election(budget: budget, costs: costs, points: approvals.map { $0.map { ($0, 1) } }, .approval)
  }

  static func election(
    budget: Int, costs: [Int], points: [[(project: Int, points: Int)]], _ type: VoteType = .scoring
  ) throws -> Election {
    var ballots = Ballots()
    for (voter, choices) in points.enumerated() {
      ballots.append(
        voter: "v\(voter)", choices: choices.map { Choice(project: $0.project, points: Amount($0.points)) })
    }
    let projects = costs.enumerated().map { Project(id: "p\($0)", cost: Amount($1)) }
    return try Election(budget: Amount(budget), voteType: type, projects: projects, ballots: ballots)
  }

  /// Numbers small enough that ties and "just enough" happen all the time.
  static func random(_ lot: inout SeededGenerator, points highest: Int = 1) throws -> Election {
    let projects = 1 + lot.below(6)
    let costs = (0..<projects).map { _ in 1 + lot.below(12) }
    let voters = 1 + lot.below(7)
    let ballots = (0..<voters).map { _ in
      (0..<projects).filter { _ in lot.below(2) == 0 }.map { (project: $0, points: 1 + lot.below(highest)) }
    }
    return try election(
      budget: 1 + lot.below(30), costs: costs, points: ballots, highest == 1 ? .approval : .scoring)
  }
}

extension Outcome {
  func ids(_ election: Election) -> [String] { winners.map { election.projects[$0].id } }
}
