// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpinionMap

/// Conversations held on Polis, beside the repository; tests that want them are skipped where they are missing.
enum Fixtures {
  static let folder = URL(filePath: "../shared/data/opinions")
  static let polis = folder.appending(path: "reddwarf_fixture_above100")
  static let biodiversity = folder.appending(path: "scoop-hivemind.biodiversity")
  static let arePresent = FileManager.default.fileExists(atPath: polis.appending(path: "math-pca2.json").path)

  static func json(_ url: URL) throws -> Any { try JSONSerialization.jsonObject(with: Data(contentsOf: url)) }

  static func polisVotes() throws -> [Vote] {
    let rows = try json(polis.appending(path: "votes.json")) as? [[String: Any]] ?? []
    return rows.compactMap { row in
      guard let participant = row["participant_id"] as? Int, let statement = row["statement_id"] as? Int,
        let vote = row["vote"] as? Int, let answer = Vote.Answer(rawValue: Int8(vote))
      else { return nil }
      return Vote(
        participant: participant, statement: statement, answer: answer, time: Int(row["modified"] as? Double ?? 0))
    }
  }

  static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: biodiversity.appending(path: name), encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}

/// Spearman's rank correlation, ties by mean rank.
func spearman(_ a: [Double], _ b: [Double]) -> Double {
  func ranks(_ values: [Double]) -> [Double] {
    values.map { value in Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2 }
  }
  let (x, y) = (ranks(a), ranks(b))
  let mean = Double(a.count + 1) / 2
  let product = zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
  let (sx, sy) = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }, y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
  return product / (sx * sy).squareRoot()
}

/// Hubert and Arabie's adjusted Rand index (1985).
func adjustedRand(_ a: [String], _ b: [String]) -> Double {
  func pairs(_ n: Int) -> Double { Double(n * (n - 1)) / 2 }
  func sum(_ keys: [String]) -> Double {
    Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).values.reduce(0) { $0 + pairs($1) }
  }
  let (together, first, second) = (sum(zip(a, b).map { "\($0)|\($1)" }), sum(a), sum(b))
  let expected = first * second / pairs(a.count)
  return (together - expected) / ((first + second) / 2 - expected)
}
