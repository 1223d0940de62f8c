// SPDX-License-Identifier: Apache-2.0

/// Who holds which seat while offers come in. Each offer turns away at most one person, for good: what a programme
/// chooses is substitutable, and its lent seats only ever shrink (Westkamp 2013, capacity transfers).
struct Seating: ~Copyable {
  let strip: UnsafeMutablePointer<Holder>
  let groups: UnsafeMutableBufferPointer<SeatGroup>
  let capped: UnsafeMutableBufferPointer<CappedSeats>
  let shared: UnsafeMutableBufferPointer<SharedSeats>
  private let types: [UInt64]

  init(_ market: Market) {
    var demand = [Int32](repeating: 0, count: market.programmes.count)
    for application in market.applications { demand[Int(application.programme)] += 1 }
    let plan = SeatPlan(market.programmes, demand: demand)
    strip = .allocate(capacity: max(1, plan.length))
    groups = .allocate(capacity: plan.groups.count)
    _ = groups.initialize(from: plan.groups)
    capped = .allocate(capacity: plan.capped.count)
    _ = capped.initialize(from: plan.capped)
    shared = .allocate(capacity: plan.shared.count)
    _ = shared.initialize(from: plan.shared)
    types = market.types
  }

  deinit {
    strip.deallocate()
    groups.deallocate()
    capped.deallocate()
    shared.deallocate()
  }

  /// Offers a seat holder to a programme; answers who is turned away, perhaps the newcomer.
  @inline(__always)
  func offer(_ newcomer: Holder, _ types: UInt64, to programme: Int) -> Holder? {
    let desk = shared.baseAddress.unsafelyUnwrapped + programme
    let mine = types | SeatGroup.everyone
    if newcomer.key >= desk.pointee.bar && desk.pointee.touched & mine == 0 { return newcomer }
    return desk.pointee.groups.isEmpty ? share(newcomer, mine, desk) : seat(newcomer, mine, desk)
  }

  /// Walks the groups in their order; whoever is displaced walks on.
  private func seat(_ newcomer: Holder, _ mine: UInt64, _ desk: UnsafeMutablePointer<SharedSeats>) -> Holder? {
    var (holder, types) = (newcomer, mine)
    for index in desk.pointee.groups where groups[index].entitled & types != 0 {
      if groups[index].heap.limit == 0 { continue }
      if groups[index].heap.count < groups[index].heap.limit {
        groups[index].heap.push(holder, in: strip)
        return groups[index].lends ? takeBack(desk) : nil
      }
      if holder.key >= groups[index].heap.worst(in: strip) { continue }
      holder = groups[index].heap.replaceWorst(by: holder, in: strip)
      types = self.types[Int(holder.applicant)] | SeatGroup.everyone
    }
    return share(holder, types, desk)
  }

  /// A lent seat is claimed: the last in line on the shared seats leaves, if they were full.
  private func takeBack(_ desk: UnsafeMutablePointer<SharedSeats>) -> Holder? {
    desk.pointee.capacity -= 1
    return evictIfOverfull(desk)
  }

  @inline(__always)
  private func share(_ holder: Holder, _ types: UInt64, _ desk: UnsafeMutablePointer<SharedSeats>) -> Holder? {
    let parts = desk.pointee.capped
    var part = parts.lowerBound
    while capped[part].type & types == 0 { part += 1 }
    let isOnlyPart = parts.count == 1
    let limit = isOnlyPart ? desk.pointee.capacity : capped[part].heap.limit
    if capped[part].heap.count >= limit {
      if limit <= 0 || holder.key >= capped[part].heap.worst(in: strip) { return holder }
      let leaving = capped[part].heap.replaceWorst(by: holder, in: strip)
      if isOnlyPart { desk.pointee.bar = capped[part].heap.worst(in: strip) }
      return leaving
    }
    capped[part].heap.push(holder, in: strip)
    desk.pointee.count += 1
    return evictIfOverfull(desk)
  }

  private func evictIfOverfull(_ desk: UnsafeMutablePointer<SharedSeats>) -> Holder? {
    let (count, capacity) = (desk.pointee.count, desk.pointee.capacity)
    if count < capacity { return nil }
    var leaving: Holder?
    if count > capacity {
      leaving = capped[worstPart(desk)].heap.popWorst(in: strip)
      desk.pointee.count -= 1
    }
    desk.pointee.bar = capacity == 0 ? 0 : capped[worstPart(desk)].heap.worst(in: strip)
    return leaving
  }

  /// The part whose last in line stands behind all others; somebody must be there.
  private func worstPart(_ desk: UnsafeMutablePointer<SharedSeats>) -> Int {
    let parts = desk.pointee.capped
    var (found, worst) = (parts.upperBound - 1, UInt64(0))
    for part in parts where capped[part].heap.count > 0 {
      let key = capped[part].heap.worst(in: strip)
      if key >= worst { (found, worst) = (part, key) }
    }
    return found
  }
}
