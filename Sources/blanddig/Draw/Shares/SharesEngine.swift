// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import EqualShares

/// Equal shares as the commands, the record and the verification see it.
enum SharesEngine: DrawEngine {
  static let name = "shares"
  static let version = "1"
  static let drawsLots = false

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let file = try request.input("election")
    let rule = try rule(request.parameters)
    let election = try election(file)
    let outcome = election.decided(by: rule) { request.progress("Equal shares: share \($0 + 1) is being tried") }
    var other = rule
    other.method = rule.method == .greedy ? .equalShares : .greedy
    let beside = election.decided(by: other)
    let comparison = SharesComparison(
      election: election, shares: rule.method == .greedy ? beside : outcome,
      greedy: rule.method == .greedy ? outcome : beside)
    return DrawOutcome(result: result(election, outcome, comparison), report: comparison.report(of: outcome))
  }

  static func election(_ file: InputFile) throws(Complaint) -> Election {
    do {
      return try Election(pabulib: file.bytes)
    } catch {
      let sentence = error.problem.prefix(1).uppercased() + error.problem.dropFirst()
      throw Complaint(
        "\(sentence). Accepted: \(error.accepted).", file: file.name, line: error.line, column: error.column)
    }
  }

  static func rule(_ parameters: [String: JSONValue]) throws(Complaint) -> Rule {
    func setting<Value: RawRepresentable<String> & CaseIterable>(_ key: String) throws(Complaint) -> Value {
      if let word = parameters[key]?.asString, let value = Value(rawValue: word) { return value }
      throw Complaint(
        "The setting “\(key)” should be one of \(Value.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return Rule(
      try setting("rule"), satisfaction: try setting("satisfaction"), completion: try setting("completion"),
      stop: try setting("stop"))
  }

  /// What anybody can add up from the record alone.
  static func faults(in record: RunRecord) -> [String] {
    let result = JSONValue.object(record.result)
    guard let cost = result["cost"].asDouble, let budget = result["budget"].asDouble else {
      return ["The result needs “cost” and “budget”."]
    }
    var faults = cost > budget ? ["The winners cost more than the budget."] : []
    for (project, payment) in (result["payments"].asObject ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let price = payment["cost"].asDouble, let each = payment["each"].asDouble,
        let weight = payment["points"].asDouble, let less = payment["less"].asDouble
      else {
        faults.append("The payments for \(quoted(project)) need “cost”, “each”, “points” and “less”.")
        continue
      }
      // `each` is rounded to a millionth, and so is `less`.
      if abs(each * weight + less - price) > 0.000_001 * (weight + 1) + 1e-9 * price {
        faults.append("The payments for \(quoted(project)) do not add up to its cost.")
      }
    }
    return faults
  }
}
