// SPDX-License-Identifier: Apache-2.0

/// Everything needed to say what a single voter paid, without a table of voters times projects.
struct Ledger: Sendable {
  let ground: Ground
  let drainedAt: [Int32]
  let roundOf: [Int32]

  init(_ run: Run) {
    ground = run.ground
    drainedAt = run.drainedAt
    roundOf = run.roundOf
  }
}

extension Outcome {
  /// What one voter paid for one project, exactly, in units of currency; 0 for whoever does not support it, for a
  /// project that was not bought from shares, and under greedy.
  ///
  /// - Parameters:
  ///   - voter: the place in `Election.ballots`.
  ///   - project: the place in `Election.projects`.
  /// Cost: the length of the ballot.
  public func payment(of voter: Int, for project: Int) -> Fraction {
    guard let ledger, let share, ledger.ground.kindOfVoter.indices.contains(voter) else { return .zero }
    let kind = Int(ledger.ground.kindOfVoter[voter])
    guard kind >= 0, ledger.roundOf.indices.contains(project), ledger.roundOf[project] != Run.never else {
      return .zero
    }
    let round = Int(ledger.roundOf[project])
    let paid = pricesPaid(kind, ledger)
    guard let asked = paid.first(where: { $0.round == round })?.asked, ledger.drainedAt[kind] >= round else {
      return .zero
    }
    guard ledger.drainedAt[kind] == round else { return asked }
    return paid.reduce(share) { $1.round < round ? $0 - $1.asked : $0 }
  }

  /// What one voter has left in the end, exactly, in units of currency; 0 under greedy.
  public func leftOver(of voter: Int) -> Fraction {
    guard let ledger, let share, ledger.ground.kindOfVoter.indices.contains(voter) else { return .zero }
    let kind = Int(ledger.ground.kindOfVoter[voter])
    guard kind >= 0 else { return share }
    guard ledger.drainedAt[kind] == Run.never else { return .zero }
    return pricesPaid(kind, ledger).reduce(share) { $0 - $1.asked }
  }

  /// The rounds that bought something a kind supports, and the full price for its points.
  private func pricesPaid(_ kind: Int, _ ledger: Ledger) -> [(round: Int, asked: Fraction)] {
    (ledger.ground.kindStart[kind]..<ledger.ground.kindStart[kind + 1]).compactMap { place in
      let round = ledger.roundOf[Int(ledger.ground.kindProject[place])]
      guard round != Run.never else { return nil }
      let points = Fraction(Int(ledger.ground.kindPoints[place])) * ledger.ground.pointsPerUnit
      return (Int(round), payments[Int(round)].price * points)
    }
  }
}
