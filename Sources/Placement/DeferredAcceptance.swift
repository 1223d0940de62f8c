// SPDX-License-Identifier: Apache-2.0

/// Places everyone by applicant-proposing deferred acceptance (Gale, Shapley 1962) with reserves
/// (Hafalir, Yenmez, Yildirim 2013; Kominers, Sönmez 2016).
///
/// Promises: stable with respect to the stated reserves; no stable placement is better for any applicant; nobody gains by
/// hiding or reordering wishes; the result does not depend on the order of work. Where several reserves exist we differ
/// from Kominers and Sönmez in one point: a soft seat that nobody entitled takes is open to all *after* every reserve
/// has been served, not at its own turn, so that a reserve never becomes a second one for another group.
///
/// Cost: each wish is looked at once, O(log seats) each; memory 16 bytes a seat and 8 an applicant.
/// `late` applicants are left out; see `Afterwards`.
public func place(_ market: Market, _ lottery: Lottery, late: [Int] = []) -> Outcome {
  let seating = Seating(market)
  var askers = market.types.indices.map {
    Asker(next: market.starts[$0], end: market.starts[$0 + 1], types: market.types[$0])
  }
  for applicant in late { askers[applicant].next = askers[applicant].end }
  let proposals = market.applications.withUnsafeBufferPointer { applications in
    lottery.numbers.withUnsafeBufferPointer { numbers in
      askers.withUnsafeMutableBufferPointer { askers in
        ask(askers, applications, numbers, isSingle: lottery.kind == .single, seating)
      }
    }
  }
  return Outcome(market, next: askers.map(\.next), seating: seating, proposals: proposals)
}

/// What is looked at together when somebody asks: the next wish, the end of the list, the types.
private struct Asker {
  var next: Int32
  let end: Int32
  let types: UInt64
}

/// Everyone asks in the order in which they lie in memory, again and again until nobody is left to ask: whoever is
/// turned away at once asks on, whoever is displaced waits for their next turn. Walking the people in order instead of
/// following each chain of displacements keeps the processor's caches warm; the result is the same.
private func ask(
  _ askers: UnsafeMutableBufferPointer<Asker>, _ applications: UnsafeBufferPointer<Application>,
  _ numbers: UnsafeBufferPointer<UInt32>, isSingle: Bool, _ seating: borrowing Seating
) -> Int {
  var waiting = [UInt64](repeating: .max, count: (askers.count + 63) / 64)
  var (proposals, isAnyoneLeft) = (0, true)
  while isAnyoneLeft {
    isAnyoneLeft = false
    for word in waiting.indices {
      while waiting[word] != 0 {
        let bit = waiting[word].trailingZeroBitCount
        waiting[word] &= waiting[word] - 1
        let applicant = word * 64 + bit
        guard applicant < askers.count else { continue }
        while askers[applicant].next < askers[applicant].end {
          let index = Int(askers[applicant].next)
          askers[applicant].next += 1
          proposals += 1
          let application = applications[index]
          let lot = isSingle ? numbers[applicant] : numbers[index]
          let holder = Holder(key: UInt64(application.priority) << 32 | UInt64(lot), applicant: Int32(applicant))
          guard let leaving = seating.offer(holder, askers[applicant].types, to: Int(application.programme))
          else { break }
          if leaving.applicant == holder.applicant { continue }
          waiting[Int(leaving.applicant) / 64] |= 1 << UInt64(leaving.applicant % 64)
          isAnyoneLeft = true
          break
        }
      }
    }
  }
  return proposals
}
