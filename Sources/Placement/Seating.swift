// SPDX-License-Identifier: Apache-2.0

/// Who holds which seat while offers come in. Each offer turns away at most one person, for good: what a programme
/// chooses is substitutable, and its lent seats only ever shrink (Westkamp 2013, capacity transfers).
struct Seating: ~Copyable {
  private(set) var plan: SeatPlan
  let strip: UnsafeMutablePointer<Holder>
  private let types: [UInt64]

  init(_ market: Market) {
    var demand = [Int32](repeating: 0, count: market.programmes.count)
    for application in market.applications { demand[Int(application.programme)] += 1 }
    plan = SeatPlan(market.programmes, demand: demand)
    strip = .allocate(capacity: max(1, plan.length))
    types = market.types
  }

  deinit { strip.deallocate() }

  /// Offers a seat holder to a programme; answers who is turned away, perhaps the newcomer.
  @inline(__always)
  mutating func offer(_ newcomer: Holder, to programme: Int) -> Holder? {
    let mine = types[Int(newcomer.applicant)] | SeatGroup.everyone
    if newcomer.key >= plan.shared[programme].bar && plan.shared[programme].touched & mine == 0 { return newcomer }
    return plan.shared[programme].groups.isEmpty
      ? share(newcomer, mine, at: programme) : seat(newcomer, mine, at: programme)
  }

  /// Walks the groups in their order; whoever is displaced walks on.
  private mutating func seat(_ newcomer: Holder, _ mine: UInt64, at programme: Int) -> Holder? {
    var (holder, types) = (newcomer, mine)
    for index in plan.shared[programme].groups where plan.groups[index].entitled & types != 0 {
      if plan.groups[index].heap.limit == 0 { continue }
      if plan.groups[index].heap.count < plan.groups[index].heap.limit {
        plan.groups[index].heap.push(holder, in: strip)
        return plan.groups[index].lends ? takeBack(at: programme) : nil
      }
      if holder.key >= plan.groups[index].heap.worst(in: strip) { continue }
      holder = plan.groups[index].heap.replaceWorst(by: holder, in: strip)
      types = self.types[Int(holder.applicant)] | SeatGroup.everyone
    }
    return share(holder, types, at: programme)
  }

  /// A lent seat is claimed: the last in line on the shared seats leaves, if they were full.
  private mutating func takeBack(at programme: Int) -> Holder? {
    plan.shared[programme].capacity -= 1
    return evictIfOverfull(at: programme)
  }

  private mutating func share(_ holder: Holder, _ types: UInt64, at programme: Int) -> Holder? {
    let parts = plan.shared[programme].capped
    var part = parts.lowerBound
    while plan.capped[part].type & types == 0 { part += 1 }
    let isOnlyPart = parts.count == 1
    let limit = isOnlyPart ? plan.shared[programme].capacity : plan.capped[part].heap.limit
    if plan.capped[part].heap.count >= limit {
      if limit <= 0 || holder.key >= plan.capped[part].heap.worst(in: strip) { return holder }
      let leaving = plan.capped[part].heap.replaceWorst(by: holder, in: strip)
      if isOnlyPart { plan.shared[programme].bar = plan.capped[part].heap.worst(in: strip) }
      return leaving
    }
    plan.capped[part].heap.push(holder, in: strip)
    plan.shared[programme].count += 1
    return evictIfOverfull(at: programme)
  }

  private mutating func evictIfOverfull(at programme: Int) -> Holder? {
    let (count, capacity) = (plan.shared[programme].count, plan.shared[programme].capacity)
    if count < capacity { return nil }
    var leaving: Holder?
    if count > capacity {
      leaving = plan.capped[worstPart(at: programme)].heap.popWorst(in: strip)
      plan.shared[programme].count -= 1
    }
    plan.shared[programme].bar =
      capacity == 0 ? 0 : plan.capped[worstPart(at: programme)].heap.worst(in: strip)
    return leaving
  }

  /// The part whose last in line stands behind all others; somebody must be there.
  private mutating func worstPart(at programme: Int) -> Int {
    let parts = plan.shared[programme].capped
    var (found, worst) = (parts.upperBound - 1, UInt64(0))
    for part in parts where plan.capped[part].heap.count > 0 {
      let key = plan.capped[part].heap.worst(in: strip)
      if key >= worst { (found, worst) = (part, key) }
    }
    return found
  }
}
