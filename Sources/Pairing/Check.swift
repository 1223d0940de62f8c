// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a pairing or its proof.
public enum PairingFault: Sendable, Equatable {
  /// A pair that is no candidate, or a mentee who stands there twice.
  case pair(Pair)
  case aboveCapacity(mentor: Int)
  /// `total` is not the sum of the fits.
  case total
  /// A price below zero, or too few prices.
  case price
  /// A pair that is worth more than its two prices: the pairing may not be the best.
  case undervalued(Pair)
  /// The prices come to more than the pairs are worth.
  case gap(Int)
}

/// Checks pairs and proof by whole-number arithmetic alone, trusting nothing that the engine did. Empty: the pairs are
/// allowed, and none are better. Cost: one pass over the candidates.
public func faults(in pairing: Pairing, of pool: Pool) -> [PairingFault] {
  let proof = pairing.proof
  guard proof.menteePrices.count == pool.menteeCount, proof.mentorPrices.count == pool.capacities.count,
    proof.menteePrices.allSatisfy({ $0 >= 0 }), proof.mentorPrices.allSatisfy({ $0 >= 0 })
  else { return [.price] }
  var found: [PairingFault] = []
  var loads = [Int](repeating: 0, count: pool.capacities.count)
  var seen: Set<Int> = []
  var total = 0
  // After a no the worths are so far apart that their sum may not fit into 64 bits.
  var worth: Int128 = 0
  for pair in pairing.pairs {
    guard (0..<pool.menteeCount).contains(pair.mentee), seen.insert(pair.mentee).inserted,
      let fit = pool.fit(of: pair)
    else {
      found.append(.pair(pair))
      continue
    }
    loads[pair.mentor] += 1
    total += fit
    worth += Int128(proof.worth(pair, fit: fit))
  }
  for mentor in loads.indices where loads[mentor] > pool.capacities[mentor] {
    found.append(.aboveCapacity(mentor: mentor))
  }
  if total != pairing.total { found.append(.total) }
  return found + undervalued(proof, pool) + gap(proof, pool, worth: worth)
}

private func undervalued(_ proof: Proof, _ pool: Pool) -> [PairingFault] {
  (0..<pool.menteeCount).flatMap { mentee in
    pool.range(of: mentee).compactMap { index in
      let candidate = pool.candidates[index]
      let pair = Pair(mentor: Int(candidate.mentor), mentee: mentee)
      let prices = proof.menteePrices[mentee] + proof.mentorPrices[pair.mentor]
      return prices < proof.worth(pair, fit: Int(candidate.fit)) ? .undervalued(pair) : nil
    }
  }
}

private func gap(_ proof: Proof, _ pool: Pool, worth: Int128) -> [PairingFault] {
  var prices = proof.menteePrices.reduce(Int128(0)) { $0 + Int128($1) }
  for (price, capacity) in zip(proof.mentorPrices, pool.capacities) where price > 0 {
    prices += Int128(price) * Int128(capacity)
  }
  return prices == worth ? [] : [.gap(Int(clamping: prices - worth))]
}
