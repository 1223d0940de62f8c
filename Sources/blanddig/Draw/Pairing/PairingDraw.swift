// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Pairing

/// The pairing as a draw. No luck is needed: the best pairs are committed to before any seed.
enum PairingDraw: DrawEngine {
  static let name = "pairing"
  static let version = "2"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    request.progress("Reading who fits whom")
    let files = try PairingFiles(request)
    let rule = PairingRule(rawValue: request.parameters["rule"]?.asString ?? "") ?? .mostServed
    request.progress("Pairing \(files.mentees.names.count) mentees")
    let made = MadePairing(files: files, rule: rule)
    return DrawOutcome(result: made.result, committed: made.result, answer: made.answer, report: made.report)
  }

  static func faults(in record: RunRecord) -> [String] {
    var seen: Set<String> = []
    var sum = 0.0
    for pair in record.result["pairs"]?.asArray ?? [] {
      guard let mentee = pair["mentee"].asString, seen.insert(mentee).inserted else {
        return ["A mentee stands in the pairs twice."]
      }
      sum += pair["fit"].asDouble ?? 0
    }
    let total = record.result["total"]?.asDouble ?? 0
    return abs(sum - total) < 1e-6 * max(1, total) ? [] : ["The fits add up to \(decimal(sum, 3)), not to the total."]
  }
}

/// A pairing that has been made, with everything that is told about it.
struct MadePairing {
  let files: PairingFiles
  let rule: PairingRule
  /// Before anybody said no, and now.
  let first: [Pair]
  let now: [Pair]
  let isProved: Bool
  let unpaired: [Int]
  let loads: [Int]

  init(files: PairingFiles, rule: PairingRule) {
    (self.files, self.rule) = (files, rule)
    let history = PairingHistory(files, rule: rule)
    (first, now, isProved) = (history.first, history.now, history.isProved)
    let served = Set(now.map(\.mentee))
    unpaired = files.mentees.names.indices.filter { !served.contains($0) }
    var loads = files.capacities.map { _ in 0 }
    for pair in now { loads[pair.mentor] += 1 }
    self.loads = loads
  }

  /// The fit of a pair. Two who have accepted each other stay a pair even where the files would not make them one.
  func fit(_ pair: Pair) -> Int { files.accepted[pair] ?? files.pool.fit(of: pair) ?? 0 }

  var total: Int { now.reduce(0) { $0 + fit($1) } }

  /// A fit as the files or the points have it.
  func shown(_ units: Int) -> JSONValue {
    files.scale == 1 ? .int(units) : .double(Double(units) / Double(files.scale))
  }

  func words(_ units: Int) -> String {
    files.scale == 1 ? String(units) : decimal(Double(units) / Double(files.scale), files.scale == 10 ? 1 : 3)
  }

  /// What has changed since before the first no.
  var changes: [(mentee: Int, from: Int?, to: Int?)] {
    let before = Dictionary(uniqueKeysWithValues: first.map { ($0.mentee, $0.mentor) })
    let after = Dictionary(uniqueKeysWithValues: now.map { ($0.mentee, $0.mentor) })
    return files.mentees.names.indices.compactMap { mentee in
      before[mentee] == after[mentee] ? nil : (mentee, before[mentee], after[mentee])
    }
  }

  var result: [String: JSONValue] { content(withWhy: false) }

  /// The record holds no reasons: they tell what people said of themselves.
  var answer: [String: JSONValue] {
    var answer = content(withWhy: true)
    answer["unpairedWhy"] = .object(
      Dictionary(uniqueKeysWithValues: unpaired.map { (files.mentees.names[$0], .string(whyUnpaired($0))) }))
    return answer
  }

  private func content(withWhy: Bool) -> [String: JSONValue] {
    let pairs = now.map { pair -> JSONValue in
      var entry: [String: JSONValue] = [
        "mentor": .string(files.mentors.names[pair.mentor]), "mentee": .string(files.mentees.names[pair.mentee]),
        "fit": shown(fit(pair)),
      ]
      if !files.accepted.isEmpty { entry["accepted"] = .bool(files.accepted[pair] != nil) }
      if withWhy { entry["why"] = .string(why(pair)) }
      return .object(entry)
    }
    let free = files.capacities.indices.filter { loads[$0] == 0 }
    var content: [String: JSONValue] = [
      "pairs": .array(pairs), "total": shown(total), "rule": .string(rule.rawValue), "proved": .bool(isProved),
      "unpaired": [
        "mentees": JSONValue(unpaired.map { files.mentees.names[$0] }),
        "mentors": JSONValue(free.map { files.mentors.names[$0] }),
      ],
    ]
    if !files.declined.isEmpty {
      content["changes"] = .array(
        changes.map { change in
          [
            "mentee": .string(files.mentees.names[change.mentee]),
            "from": change.from.map { .string(files.mentors.names[$0]) } ?? .null,
            "to": change.to.map { .string(files.mentors.names[$0]) } ?? .null,
          ]
        })
    }
    return content
  }
}
