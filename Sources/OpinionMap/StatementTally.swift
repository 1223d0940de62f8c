// SPDX-License-Identifier: Apache-2.0

/// How far all groups agree with a statement.
public struct Consensus: Sendable, Equatable {
  /// As in the votes.
  public let statement: Int
  /// Group-aware consensus, 0 … 1: the product over the groups of (agree + 1) / (answers + 2), so that one group
  /// against outweighs any majority (Small et al. 2021).
  public let score: Double
  /// 90 % interval of `score`: each factor is the mean of a Beta(agree + 1, answers − agree + 1); their relative
  /// variances add up, and the interval is taken on the logarithm.
  public let low: Double
  public let high: Double
  /// The same product for disagreement.
  public let disagreement: Double
}

/// A statement on which a group stands out from everybody else.
public struct Representative: Sendable, Equatable {
  /// As in the votes.
  public let statement: Int
  /// Whether the group agrees or disagrees with it.
  public let agrees: Bool
  /// How many of the group answered so, of how many who answered.
  public let count: Int
  public let answers: Int
  /// (count + 1) / (answers + 2), and its 90 % interval by Wilson's score.
  public let share: Double
  public let low: Double
  public let high: Double
  /// The same share among everybody in another group.
  public let shareOfOthers: Double
  /// z of the share against one half, and of the difference to the others, as in Polis (both with one added).
  public let shareTest: Double
  public let differenceTest: Double
}

/// Agreements, disagreements and answers by group and statement.
struct StatementTally {
  private var agree: [[Int]]
  private var disagree: [[Int]]
  private var answers: [[Int]]

  init(_ table: VoteTable, group: [Int?], groups: Int) {
    let none = [[Int]](repeating: [Int](repeating: 0, count: table.statements.count), count: groups)
    (agree, disagree, answers) = (none, none, none)
    for (row, group) in group.enumerated() {
      guard let group else { continue }
      for place in table.rowStart[row]..<table.rowStart[row + 1] {
        let column = Int(table.columns[place])
        answers[group][column] += 1
        if table.answers[place] > 0 { agree[group][column] += 1 }
        if table.answers[place] < 0 { disagree[group][column] += 1 }
      }
    }
  }

  func consensus(_ places: [Int], _ ids: [Int]) -> [Consensus] {
    guard !answers.isEmpty else { return [] }
    return places.map { place in
      let (score, spread) = product(agree, place)
      return Consensus(
        statement: ids[place], score: score, low: spread.low, high: spread.high,
        disagreement: product(disagree, place).0)
    }.sorted { ($1.score, $0.statement) < ($0.score, $1.statement) }
  }

  private func product(_ hits: [[Int]], _ place: Int) -> (Double, (low: Double, high: Double)) {
    var (score, relative) = (1.0, 0.0)
    for group in answers.indices {
      let n = Double(answers[group][place])
      let share = (Double(hits[group][place]) + 1) / (n + 2)
      score *= share
      relative += (1 - share) / (share * (n + 3))
    }
    let width = quantile90 * relative.squareRoot()
    return (score, (score * exponential(-width), min(1, score * exponential(width))))
  }

  /// Statements whose share and difference both pass z 1.2816 (90 %, one-sided), by the product of their four measures;
  /// an agreement comes first if there is one. Where nothing passes there is nothing to say, and the list is empty:
  /// Polis would show the best anyway.
  func representative(of group: Int, _ places: [Int], _ ids: [Int], most: Int) -> [Representative] {
    guard answers.count > 1 else { return [] }
    let candidates = places.flatMap { place in
      [measure(agree, true, group, place, ids[place]), measure(disagree, false, group, place, ids[place])]
    }
    let passing = candidates.filter { $0.shareTest > 1.2816 && $0.differenceTest > 1.2816 }
    let ranked = passing.sorted { ($1.weight, $0.statement) < ($0.weight, $1.statement) }
    var chosen: [Representative] = []
    if let first = ranked.first(where: \.agrees) { chosen.append(first) }
    for next in ranked where chosen.count < most && !chosen.contains(where: { $0.statement == next.statement }) {
      chosen.append(next)
    }
    return chosen
  }

  private func measure(_ hits: [[Int]], _ agrees: Bool, _ group: Int, _ place: Int, _ id: Int) -> Representative {
    let (hit, n) = (hits[group][place], answers[group][place])
    let others = answers.indices.filter { $0 != group }
    let otherHit = others.reduce(0) { $0 + hits[$1][place] }
    let otherN = others.reduce(0) { $0 + answers[$1][place] }
    let share = Double(hit + 1) / Double(n + 2)
    let interval = wilson(Double(hit), of: Double(n))
    return Representative(
      statement: id, agrees: agrees, count: hit, answers: n, share: share, low: interval.low, high: interval.high,
      shareOfOthers: Double(otherHit + 1) / Double(otherN + 2),
      shareTest: 2 * Double(n + 1).squareRoot() * (Double(hit + 1) / Double(n + 1) - 0.5),
      differenceTest: difference(Double(hit + 1), Double(n + 1), Double(otherHit + 1), Double(otherN + 1)))
  }

  /// z of the difference of two shares with a common variance.
  private func difference(_ a: Double, _ ofA: Double, _ b: Double, _ ofB: Double) -> Double {
    let common = (a + b) / (ofA + ofB)
    guard common > 0, common < 1 else { return 0 }
    return (a / ofA - b / ofB) / (common * (1 - common) * (1 / ofA + 1 / ofB)).squareRoot()
  }
}

extension Representative {
  /// Share, ratio to the others, and both tests, multiplied: Polis' order.
  var weight: Double { share / shareOfOthers * differenceTest * share * shareTest }
}

/// The 95 % point of the normal distribution: both ends of a 90 % interval.
private let quantile90 = 1.6448536269514722

/// Wilson's score interval (JASA 22, 1927), 90 %.
private func wilson(_ hits: Double, of n: Double) -> (low: Double, high: Double) {
  guard n > 0 else { return (0, 1) }
  let (z, p) = (quantile90, hits / n)
  let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
  let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  return (max(0, centre - half), min(1, centre + half))
}

/// eˣ by halving and its series, so that the engine needs no mathematics library and gives the same bytes everywhere.
private func exponential(_ x: Double) -> Double {
  var (reduced, halvings) = (x, 0)
  while abs(reduced) > 0.0625 { (reduced, halvings) = (reduced / 2, halvings + 1) }
  var (term, sum) = (1.0, 1.0)
  for step in 1...12 {
    term *= reduced / Double(step)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
