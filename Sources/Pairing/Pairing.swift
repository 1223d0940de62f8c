// SPDX-License-Identifier: Apache-2.0

/// What comes first when not everything can be had.
public enum PairingRule: String, Sendable, CaseIterable {
  /// As many mentees as possible get a mentor; among these ways the best total fit.
  case mostServed = "most-served"
  /// The best total fit, even where it leaves somebody out who could be served.
  case bestTotal = "best-total"
}

/// Pairs, and the proof that there are no better ones.
public struct Pairing: Sendable, Equatable {
  /// By mentee.
  public let pairs: [Pair]
  /// The sum of their fits.
  public let total: Int
  public let proof: Proof

  public init(pairs: [Pair], total: Int, proof: Proof) { (self.pairs, self.total, self.proof) = (pairs, total, proof) }

  /// The mentees without a mentor, ascending.
  public func unpaired(in pool: Pool) -> [Int] {
    let served = Set(pairs.map(\.mentee))
    return (0..<pool.menteeCount).filter { !served.contains($0) }
  }
}

/// A price for each mentee and mentor (linear programming duality). Every pair that may be is worth at most the two
/// prices together, and the pairs chosen are worth exactly all prices: so no other choice is worth more.
public struct Proof: Sendable, Equatable {
  /// What serving anybody is worth beside the fit.
  public let bonus: Int
  /// What keeping each of `kept` is worth besides.
  public let keeping: Int
  public let kept: Set<Pair>
  public let menteePrices: [Int]
  /// Counted once for each place that the mentor has.
  public let mentorPrices: [Int]

  /// What a pair is worth by this measure.
  public func worth(_ pair: Pair, fit: Int) -> Int { bonus + fit + (kept.contains(pair) ? keeping : 0) }
}

/// Pairs mentees with mentors, at best (maximum-weight matching with capacities by shortest augmenting paths: Jonker,
/// Volgenant 1987, for sparse candidates).
///
/// Promises: each mentee at most one mentor, each mentor at most their capacity, nothing but candidates; the best by
/// `rule`, with a proof in whole numbers. The same pool gives the same pairs.
/// Cost: near linear in the candidates for most pools, O(mentees · candidates · log) at worst.
/// Where everybody may go with everybody, one each, the table is solved instead (`FitTable`): serving the most and the
/// best total are then the same.
public func pair(_ pool: Pool, rule: PairingRule = .mostServed) -> Pairing {
  if let table = pool.table { return table.pairing }
  let bonus = rule == .mostServed ? pool.mostFit + 1 : 0
  return solve(pool, bonus: bonus, keeping: 0, kept: [])
}

/// Pairs again after `declined` said no: the most are served; then the most of `earlier` pairs stay; then the best total
/// fit.
public func pairAgain(_ pool: Pool, earlier: [Pair], declined: Set<Pair>, rule: PairingRule = .mostServed) -> Pairing {
  let left = pool.without(declined)
  let kept = Set(earlier).subtracting(declined)
  let keeping = left.mostFit + 1
  let bonus = rule == .mostServed ? (keeping + Int(Pool.fitLimit)) * (left.serviceable + 1) : 0
  return solve(left, bonus: bonus, keeping: keeping, kept: kept)
}

extension Pool {
  /// The pool as a table, if everybody may go with everybody and each mentor takes one.
  var table: FitTable? {
    guard !candidates.isEmpty, candidates.count == menteeCount * capacities.count, capacities.allSatisfy({ $0 == 1 })
    else { return nil }
    var fits = [Int32](repeating: 0, count: candidates.count)
    for mentee in 0..<menteeCount {
      for index in range(of: mentee) {
        fits[mentee * capacities.count + Int(candidates[index].mentor)] = candidates[index].fit
      }
    }
    return try? FitTable(mentees: menteeCount, mentors: capacities.count, fits: fits)
  }

  /// The most mentees that could be served, roughly from above.
  var serviceable: Int {
    let places = capacities.reduce(0) { $0 + min($1, menteeCount) }
    return min(menteeCount, places)
  }

  /// No pairing has more fit in all.
  var mostFit: Int { Int(candidates.map(\.fit).max() ?? 0) * serviceable }
}

extension FitTable {
  var pairing: Pairing {
    let found = assign()
    let pairs = found.mentors.enumerated().filter { $0.element >= 0 }.map {
      Pair(mentor: $0.element, mentee: $0.offset)
    }
    let proof = Proof(
      bonus: 0, keeping: 0, kept: [], menteePrices: found.menteePrices, mentorPrices: found.mentorPrices)
    return Pairing(pairs: pairs, total: found.total, proof: proof)
  }
}

private func solve(_ pool: Pool, bonus: Int, keeping: Int, kept: Set<Pair>) -> Pairing {
  let isKept =
    kept.isEmpty
    ? []
    : (0..<pool.menteeCount).flatMap { mentee in
      pool.range(of: mentee).map { kept.contains(Pair(mentor: Int(pool.candidates[$0].mentor), mentee: mentee)) }
    }
  var matching = Matching(pool, bonus: bonus, keeping: keeping, isKept: isKept)
  matching.bid()
  matching.finish()
  var pairs: [Pair] = []
  var total = 0
  for mentee in 0..<pool.menteeCount where matching.chosen[mentee] >= 0 {
    let offer = matching.offers[matching.chosen[mentee]]
    pairs.append(Pair(mentor: offer.mentor, mentee: mentee))
    total += Int(offer.fit)
  }
  let proof = Proof(
    bonus: bonus, keeping: keeping, kept: kept, menteePrices: matching.menteePrices,
    mentorPrices: matching.mentorPrices)
  return Pairing(pairs: pairs, total: total, proof: proof)
}
