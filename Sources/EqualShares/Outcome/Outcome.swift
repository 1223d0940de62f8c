// SPDX-License-Identifier: Apache-2.0

/// What an election came to under a rule.
public struct Outcome: Sendable {
  /// How it was decided.
  public let rule: Rule
  /// The places in `Election.projects` of the winners, in the order they were chosen.
  public let winners: [Int]
  /// Those of the winners that the completion added, paid from what was left and by nobody's share.
  public let added: [Int]
  /// What the winners cost together; at most the budget.
  public let cost: Amount
  /// What could be spent.
  public let budget: Amount
  /// What everybody could spend, exactly: budget ÷ voters, raised by Add1. Nil under greedy.
  public let share: Fraction?
  /// Who paid what; empty under greedy, where nobody pays from a share of their own.
  public let payments: [Payment]
  /// What each project that was not chosen lacked, in the order of the file.
  public let lacking: [Lack]
  let ledger: Ledger?

  init(_ election: Election, _ ground: Ground, _ rule: Rule, run: Run?, winners: [Int], added: [Int]) {
    self.rule = rule
    self.winners = winners
    self.added = added
    budget = election.budget
    let spent = winners.reduce(Int64(0)) { $0 + ground.costs[$1] }
    cost = Amount(millionths: spent)
    var run = run
    share = run.map { Self.currency($0.exactShare) }
    payments = run?.payments() ?? []
    lacking = Self.lacks(ground, &run, winners: Set(winners), left: ground.budget - spent)
    ledger = run.map(Ledger.init)
  }

  /// From millionths to units of currency.
  static func currency(_ millionths: Fraction) -> Fraction { millionths / Fraction(1_000_000) }

  private static func lacks(_ ground: Ground, _ run: inout Run?, winners: Set<Int>, left: Int64) -> [Lack] {
    var lacks: [Lack] = []
    for project in ground.costs.indices where !winners.contains(project) {
      let cost = Fraction(Int(ground.costs[project]))
      let reason: Lack.Reason
      if ground.support[project] == 0 {
        reason = .support
      } else if ground.costs[project] > ground.budget {
        reason = .budget(missing: currency(cost - Fraction(Int(ground.budget))))
      } else if let money = run?.exactMoneyBehind(project) {
        reason = .supportersMoney(missing: currency(cost - money))
      } else {
        reason = .moneyLeft(missing: currency(cost - Fraction(Int(left))))
      }
      lacks.append(Lack(project: project, reason: reason))
    }
    return lacks
  }
}

/// Why a project was not chosen.
public struct Lack: Sendable, Equatable {
  /// What stood in the way.
  public enum Reason: Sendable, Equatable {
    /// Nobody supported it.
    case support
    /// It costs more than the whole budget, by this much.
    case budget(missing: Fraction)
    /// Equal shares: its supporters together had this much too little left.
    case supportersMoney(missing: Fraction)
    /// Greedy: the chest had this much too little left in the end (0 or less cannot be: it would have been chosen).
    case moneyLeft(missing: Fraction)
  }

  /// The place in `Election.projects`.
  public let project: Int
  /// What stood in the way, and by how much.
  public let reason: Reason

  /// What would have to be there; nil when nobody supported it.
  public var missing: Fraction? {
    switch reason {
    case .support: nil
    case .budget(let missing), .supportersMoney(let missing), .moneyLeft(let missing): missing
    }
  }
}
