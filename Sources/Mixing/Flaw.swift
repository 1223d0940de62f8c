// SPDX-License-Identifier: Apache-2.0

/// A hard wish that a seating breaks. Rounds, groups and wishes count from 0.
public enum Flaw: Sendable, Equatable {
  /// Not everybody sits exactly once, or a group has the wrong size.
  case seats(round: Int)
  case together(wish: Int, round: Int)
  case apart(wish: Int, round: Int, group: Int)
  case limit(Int, round: Int, group: Int, count: Int)
  /// No language that the whole group speaks; the best is missing for so many.
  case language(round: Int, group: Int, without: Int)
}

extension Gathering {
  /// Checks a finished seating against the wishes, one by one and without the engine's tables. Empty is the proof.
  public func flaws(in rounds: [Round]) -> [Flaw] {
    rounds.enumerated().flatMap { index, round -> [Flaw] in
      let everyone = round.flatMap { $0 }.sorted()
      guard everyone == Array(0..<people), round.map(\.count).sorted(by: >) == sizes else {
        return [.seats(round: index)]
      }
      return wishFlaws(round, index) + round.enumerated().flatMap { groupFlaws($1, round: index, group: $0) }
    }
  }

  private func wishFlaws(_ round: Round, _ index: Int) -> [Flaw] {
    wishes.together.indices.compactMap { wish in
      let set = Set(wishes.together[wish])
      let whole = round.contains { set.isSubset(of: $0) }
      return whole ? nil : .together(wish: wish, round: index)
    }
  }

  private func groupFlaws(_ group: [Int], round: Int, group index: Int) -> [Flaw] {
    var found: [Flaw] = wishes.apart.indices.compactMap { wish in
      let set = Set(wishes.apart[wish])
      return group.count { set.contains($0) } > 1 ? .apart(wish: wish, round: round, group: index) : nil
    }
    for (place, limit) in wishes.limits.enumerated() {
      let count = group.count { attributes[limit.attribute].values[$0] == limit.value }
      if count < limit.atLeast || count > limit.atMost {
        found.append(.limit(place, round: round, group: index, count: count))
      }
    }
    if let languages = wishes.languages {
      let best = (0..<64).map { (bit: Int) -> Int in group.count { languages[$0] >> UInt64(bit) & 1 == 1 } }.max() ?? 0
      if best < group.count {
        found.append(.language(round: round, group: index, without: group.count - best))
      }
    }
    return found
  }
}
