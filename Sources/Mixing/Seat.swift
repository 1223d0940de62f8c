// SPDX-License-Identifier: Apache-2.0

public import Chance

/// Groups for every round, and how good they are.
public struct Seatings: Sendable, Equatable {
  /// For each round its groups, for each group its people, ascending.
  public let rounds: [Round]
  /// For each round `Gathering.score`.
  public let scores: [Double]
  public let meetings: Meetings
  /// Hard wishes that are broken: empty, or no seating was found that keeps them all.
  public let flaws: [Flaw]
}

extension Gathering {
  /// Seats everyone in `rounds` rounds so that every group is as mixed as it can be and, next to that, people meet anew.
  ///
  /// Each round is searched in turn, with the rounds before it counted as one more attribute each, and then once more
  /// beside all others. `effort` 1 tries about 3,000 exchanges a person and round, at most 12 million; it stops early where
  /// `bestConceivable` is reached. Not proved best otherwise: compare `scores` with `bestConceivable`.
  /// Nil: those who belong together could not be fitted into the groups at all.
  /// Memory: people + groups × (values + groups × rounds), 4 bytes each.
  public func seat(rounds: Int, effort: Double = 1, using generator: inout SeededGenerator) -> Seatings? {
    guard rounds > 0, let first = firstSeats(using: &generator) else { return nil }
    let strict = StrictWishes(self)
    var found: [Round] = []
    for _ in 0..<rounds {
      let start = found.isEmpty ? first : firstSeats(using: &generator) ?? first
      found.append(search(from: start, beside: found, strict, heat: 16 * 12, effort, using: &generator))
    }
    for index in found.indices where rounds > 1 {
      var others = found
      others.remove(at: index)
      found[index] = search(from: found[index], beside: others, strict, heat: 16 * 3, effort, using: &generator)
    }
    let sorted = found.map { $0.map { $0.sorted() } }
    return Seatings(
      rounds: sorted, scores: sorted.map(score), meetings: Meetings(sorted, people: people),
      flaws: flaws(in: sorted))
  }

  private func search(
    from start: Round, beside others: [Round], _ strict: StrictWishes, heat: Int, _ effort: Double,
    using generator: inout SeededGenerator
  ) -> Round {
    let columns = Columns(self, otherRounds: others)
    let budget = Int(min(12_000_000, max(200_000, Double(people) * 3_000)) * effort)
    // Small gatherings are searched from several starts; so are those where a wish is still broken.
    let starts = max(1, min(8, 400 / people))
    let heaviest = max(16, columns.weights.max() ?? 16)
    var best: (seats: Round, broken: Int, total: Int)?
    for attempt in 0..<starts + 3 {
      if let best, best.broken == 0, attempt >= starts || best.total <= 0 { break }
      guard let seats = attempt == 0 ? start : firstSeats(using: &generator) else { break }
      let price = heaviest * (attempt % 2 == 0 ? 64 : 8)
      let search = Search(steps: max(1, budget / starts), heat: heat, price: price)
      var table = Table(self, columns: columns, strict: strict, seats: seats)
      let (found, end) = search.improve(&table, using: &generator)
      if best.map({ (end.broken, end.total) < ($0.broken, $0.total) }) ?? true {
        best = (found, end.broken, end.total)
      }
    }
    return best?.seats ?? start
  }
}
