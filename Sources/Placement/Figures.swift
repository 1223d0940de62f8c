// SPDX-License-Identifier: Apache-2.0

/// How a placement went, in a few numbers.
public struct Figures: Sendable, Equatable {
  /// How many got their first wish.
  public let firstChoice: Int
  /// How many have no place although they asked for one.
  public let unplaced: Int
  public let placed: Int
  /// The mean place on the own list, from 1, of those placed; 0 if nobody is.
  public let meanRank: Double

  public init(firstChoice: Int, unplaced: Int, placed: Int, meanRank: Double) {
    (self.firstChoice, self.unplaced, self.placed, self.meanRank) = (firstChoice, unplaced, placed, meanRank)
  }
}

extension Outcome {
  /// Counts over those who asked for anything. Cost: one pass.
  public func figures(in market: Market, late: [Int] = []) -> Figures {
    let isLate = Set(late)
    var (first, unplaced, placed, ranks) = (0, 0, 0, 0)
    for applicant in choice.indices where !market.wishes(of: applicant).isEmpty {
      if choice[applicant] >= 0 {
        placed += 1
        ranks += Int(choice[applicant]) + 1
        if choice[applicant] == 0 { first += 1 }
      } else if !isLate.contains(applicant) {
        unplaced += 1
      }
    }
    return Figures(
      firstChoice: first, unplaced: unplaced, placed: placed,
      meanRank: placed == 0 ? 0 : Double(ranks) / Double(placed))
  }

  /// How unevenly a group is spread over the programmes, among those placed: the index of dissimilarity
  /// (Duncan, Duncan 1955), ½ Σ |group here / group − others here / others|. 0 is even, 1 is apart; nil if the group or the
  /// others are nobody.
  public func dissimilarity(in market: Market, of isInGroup: (Int) -> Bool) -> Double? {
    var group = [Int](repeating: 0, count: market.programmes.count)
    var others = group
    for applicant in choice.indices {
      guard let programme = programme(of: applicant, in: market) else { continue }
      if isInGroup(applicant) { group[programme] += 1 } else { others[programme] += 1 }
    }
    let (inside, outside) = (group.reduce(0, +), others.reduce(0, +))
    guard inside > 0, outside > 0 else { return nil }
    let apart = zip(group, others).reduce(0.0) {
      $0 + abs(Double($1.0) / Double(inside) - Double($1.1) / Double(outside))
    }
    return apart / 2
  }
}
