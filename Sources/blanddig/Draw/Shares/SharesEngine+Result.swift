// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import EqualShares

extension SharesEngine {
  /// The result as JSON and as the record keeps it: sums over many voters, nobody's ballot.
  static func result(
    _ election: Election, _ outcome: Outcome, _ comparison: SharesComparison
  ) -> [String: JSONValue] {
    let ids = election.projects.map(\.id)
    return [
      "winners": JSONValue(outcome.winners.map { ids[$0] }.sorted()),
      "order": JSONValue(outcome.winners.map { ids[$0] }),
      "added": JSONValue(outcome.added.map { ids[$0] }),
      "cost": number(outcome.cost),
      "budget": number(outcome.budget),
      "voters": .int(election.ballots.count),
      "share": outcome.share.map(number) ?? .null,
      "payments": .object(keyed(outcome.payments.map { (ids[$0.project], json($0, election)) })),
      "lacking": .object(keyed(outcome.lacking.map { (ids[$0.project], json($0)) })),
      "leftWithNothing": .object([
        Rule.Method.equalShares.rawValue: .int(election.leftWithNothing(by: comparison.shares.winners)),
        Rule.Method.greedy.rawValue: .int(election.leftWithNothing(by: comparison.greedy.winners)),
      ]),
    ]
  }

  private static func keyed(_ entries: [(String, JSONValue)]) -> [String: JSONValue] {
    Dictionary(entries) { first, _ in first }
  }

  private static func json(_ payment: Payment, _ election: Election) -> JSONValue {
    [
      "voters": .int(payment.payers), "each": number(payment.price), "inFull": .int(payment.inFull),
      "points": number(payment.pointsInFull), "withLess": .int(payment.withTheirLast),
      "less": number(payment.lastTogether), "cost": number(election.projects[payment.project].cost),
    ]
  }

  private static func json(_ lack: Lack) -> JSONValue {
    let reason =
      switch lack.reason {
      case .support: "nobody supports it"
      case .budget: "it costs more than the budget"
      case .supportersMoney: "its supporters have too little left"
      case .moneyLeft: "too little of the budget is left"
      }
    return ["reason": .string(reason), "missing": lack.missing.map(number) ?? .null]
  }

  /// Whole where it is whole, otherwise rounded to a millionth.
  private static func number(_ amount: Amount) -> JSONValue {
    amount.millionths % 1_000_000 == 0
      ? .int(Int(amount.millionths / 1_000_000)) : .double(Double(amount.description) ?? 0)
  }

  private static func number(_ fraction: Fraction) -> JSONValue {
    let text = fraction.decimal(6)
    return text.hasSuffix(".000000") ? .int(Int(text.dropLast(7)) ?? 0) : .double(Double(text) ?? 0)
  }
}
