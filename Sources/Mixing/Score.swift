// SPDX-License-Identifier: Apache-2.0

internal import Chance

/// A seating: for each group, who sits there.
public typealias Round = [[Int]]

extension Gathering {
  /// How uneven a round is: Σ over groups and values of (count − mean)², each attribute counted once whatever its weight.
  /// 0 is perfectly even. Cost: people × attributes.
  public func score(_ round: Round) -> Double {
    attributes.reduce(0) { $0 + score(round, of: $1) }
  }

  /// The same of one attribute.
  public func score(_ round: Round, of attribute: Attribute) -> Double {
    var totals = [Int](repeating: 0, count: attribute.valueCount)
    var squares = 0
    for group in round {
      var counts = [Int](repeating: 0, count: attribute.valueCount)
      for person in group { counts[attribute.values[person]] += 1 }
      for value in counts.indices {
        squares += counts[value] * counts[value]
        totals[value] += counts[value]
      }
    }
    let even = totals.reduce(0) { $0 + $1 * $1 }
    return Double(squares * round.count - even) / Double(max(1, round.count))
  }

  /// No seating can score less: every value spread as evenly as whole people allow.
  public var bestConceivable: Double {
    attributes.reduce(0) { sum, attribute in
      var totals = [Int](repeating: 0, count: attribute.valueCount)
      for value in attribute.values { totals[value] += 1 }
      return sum
        + totals.reduce(0.0) { $0 + Double($1 % groups * (groups - $1 % groups)) / Double(groups) }
    }
  }

  /// The mean score of `seatings` made by lot, without regard to any wish: what no effort at all would give.
  public func scoreByChance(seatings: Int, using generator: inout some RandomNumberGenerator) -> Double {
    guard seatings > 0 else { return 0 }
    var order = Array(0..<people)
    var sum = 0.0
    for _ in 0..<seatings {
      order.shuffleByLot(using: &generator)
      sum += score(divided(order))
    }
    return sum / Double(seatings)
  }

  /// Cuts a line of people into groups.
  func divided(_ order: [Int]) -> Round {
    var start = 0
    return sizes.map { size in
      defer { start += size }
      return Array(order[start..<start + size])
    }
  }
}

/// Who met whom over several rounds.
public struct Meetings: Sendable, Equatable {
  /// Different pairs who sat together at least once.
  public let pairs: Int
  /// How often a pair sat together again: meetings less `pairs`.
  public let repeats: Int

  /// Cost: Σ over people of the people they met; memory one list a person.
  public init(_ rounds: [Round], people: Int) {
    var tables = [[ArraySlice<Int>]](repeating: [], count: people)
    var meetings = 0
    for round in rounds {
      for group in round {
        meetings += group.count * (group.count - 1) / 2
        for person in group { tables[person].append(group[...]) }
      }
    }
    var seen = [Int](repeating: -1, count: people)
    var pairs = 0
    for person in 0..<people {
      for other in tables[person].joined() where other > person && seen[other] != person {
        seen[other] = person
        pairs += 1
      }
    }
    (self.pairs, repeats) = (pairs, meetings - pairs)
  }
}
