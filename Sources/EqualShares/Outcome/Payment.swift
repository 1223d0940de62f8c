// SPDX-License-Identifier: Apache-2.0

/// Who paid for one project under equal shares.
public struct Payment: Sendable, Equatable {
  /// The place in `Election.projects`.
  public let project: Int
  /// What a voter who gave one point pays, exactly; one who gave w points pays w times that, or all they have left.
  /// With approvals: what each pays.
  public let price: Fraction
  /// How many paid the full price.
  public let inFull: Int
  /// The points of those who paid in full; with approvals the same number as `inFull`.
  public let pointsInFull: Fraction
  /// How many paid less, namely all they had left.
  public let withTheirLast: Int
  /// What those paid together.
  public let lastTogether: Fraction

  /// How many paid.
  public var payers: Int { inFull + withTheirLast }
}

extension Run {
  /// The payments of all rounds, exactly. Cost: the square of the rounds, in long multiplications.
  mutating func payments() -> [Payment] {
    keepBook()
    return purchases.indices.map { round in
      let purchase = purchases[round]
      let price = book.price(round)
      let full = price * Fraction(Int(purchase.richPoints))
      return Payment(
        project: purchase.project, price: Outcome.currency(price / ground.pointsPerUnit),
        inFull: Int(purchase.richPeople),
        pointsInFull: Fraction(Int(purchase.richPoints)) * ground.pointsPerUnit,
        withTheirLast: Int(purchase.poorPeople),
        lastTogether: Outcome.currency(Fraction(Int(ground.costs[purchase.project])) - full))
    }
  }

  /// What the supporters of a project have left together, exactly.
  mutating func exactMoneyBehind(_ project: Int) -> Fraction {
    let kinds = ground.supporter[ground.start[project]..<ground.start[project + 1]].filter {
      drainedAt[Int($0)] == Self.never
    }
    return exactMoney(kinds.reduce(0) { $0 + Int64(ground.people[Int($1)]) }, of: kinds[...])
  }
}
