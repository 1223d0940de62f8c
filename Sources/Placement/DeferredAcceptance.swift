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
  var seating = Seating(market)
  var next = market.starts.dropLast().map { $0 }
  for applicant in late { next[applicant] = market.starts[applicant + 1] }
  let isSingle = lottery.kind == .single
  let proposals = market.applications.withUnsafeBufferPointer { applications in
    lottery.numbers.withUnsafeBufferPointer { numbers in
      market.starts.withUnsafeBufferPointer { starts in
        next.withUnsafeMutableBufferPointer { next in
          propose(
            order: isSingle ? inOrder(numbers) : nil, applications, numbers, isSingle, starts, next, &seating)
        }
      }
    }
  }
  return Outcome(market, next: next, seating: seating, proposals: proposals)
}

/// Applicants by their number. Whoever stands well asks first, so that fewer are displaced later; it changes only the
/// work, never the result.
private func inOrder(_ numbers: UnsafeBufferPointer<UInt32>) -> [Int32]? {
  var order = [Int32](repeating: -1, count: numbers.count)
  for (applicant, number) in numbers.enumerated() {
    guard number < numbers.count, order[Int(number)] < 0 else { return nil }
    order[Int(number)] = Int32(applicant)
  }
  return order
}

private func propose(
  order: [Int32]?, _ applications: UnsafeBufferPointer<Application>, _ numbers: UnsafeBufferPointer<UInt32>,
  _ isSingle: Bool, _ starts: UnsafeBufferPointer<Int32>, _ next: UnsafeMutableBufferPointer<Int32>,
  _ seating: inout Seating
) -> Int {
  var proposals = 0
  for place in 0..<next.count {
    var asker = order.map { $0[place] } ?? Int32(place)
    while true {
      let index = next[Int(asker)]
      if index == starts[Int(asker) + 1] { break }
      next[Int(asker)] = index + 1
      proposals += 1
      let application = applications[Int(index)]
      let lot = isSingle ? numbers[Int(asker)] : numbers[Int(index)]
      let holder = Holder(key: UInt64(application.priority) << 32 | UInt64(lot), applicant: asker)
      guard let leaving = seating.offer(holder, to: Int(application.programme)) else { break }
      asker = leaving.applicant
    }
  }
  return proposals
}
