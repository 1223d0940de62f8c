// SPDX-License-Identifier: Apache-2.0

/// Seats of one programme that are filled together, in the order of precedence.
struct SeatGroup {
  /// The types that may sit here; every applicant has the bit `everyone`.
  var entitled: UInt64
  var heap: Heap
  /// Index of the reserve, or -1 for open seats.
  var reserve: Int32
  /// Whether a seat that stays free here goes to the shared seats.
  var lends: Bool

  static let everyone: UInt64 = 1 << 63
}

/// The seats at the end of a programme's order: open ones, and soft reserved ones that nobody entitled took.
/// One heap for each type with a maximum, and one for everybody else, which comes last.
struct SharedSeats {
  var groups: Range<Int>
  var capped: Range<Int>
  var capacity: Int
  var count = 0
  /// The types that some earlier group is for.
  var touched: UInt64
  /// Nobody with a key from here on, and of no touched type, gets in. Never rises.
  var bar: UInt64 = .max
}

/// One capped part of shared seats.
struct CappedSeats {
  var type: UInt64
  var heap: Heap
  var reserve: Int32
}

/// The seat groups of all programmes, laid out one after another on one strip.
struct SeatPlan {
  var groups: [SeatGroup] = []
  var capped: [CappedSeats] = []
  var shared: [SharedSeats] = []
  /// How long the strip must be. Each heap has one place more than its limit.
  var length = 0

  init(_ programmes: [Programme], demand: [Int32]) {
    shared.reserveCapacity(programmes.count)
    for (programme, asked) in zip(programmes, demand) { add(programme, asked: Int(asked)) }
  }

  private mutating func add(_ programme: Programme, asked: Int) {
    let firstGroup = groups.count
    if programme.openSeatsFirst && programme.openSeats > 0 {
      group(SeatGroup.everyone, seats: programme.openSeats, asked: asked, reserve: -1, lends: false)
    }
    for (index, reserve) in programme.reserves.enumerated() where reserve.kind != .hardMax {
      let soft = reserve.kind == .soft
      group(1 << UInt64(reserve.type), seats: reserve.seats, asked: asked, reserve: Int32(index), lends: soft)
    }
    let lent = groups[firstGroup...].reduce(0) { $1.lends ? $0 + $1.heap.limit : $0 }
    let capacity = lent + (programme.openSeatsFirst ? 0 : programme.openSeats)
    let firstCap = capped.count
    for (index, reserve) in programme.reserves.enumerated() where reserve.kind == .hardMax {
      let kept = programme.reserves.reduce(0) {
        $1.type == reserve.type && $1.kind != .hardMax ? $0 + $1.seats : $0
      }
      cap(1 << UInt64(reserve.type), seats: min(capacity, reserve.seats - kept), asked: asked, reserve: Int32(index))
    }
    cap(SeatGroup.everyone, seats: capacity, asked: asked, reserve: -1)
    let touched = groups[firstGroup...].reduce(0) { $0 | $1.entitled }
    shared.append(
      SharedSeats(
        groups: firstGroup..<groups.count, capped: firstCap..<capped.count, capacity: capacity, touched: touched,
        bar: capacity == 0 ? 0 : .max))
  }

  private mutating func group(_ entitled: UInt64, seats: Int, asked: Int, reserve: Int32, lends: Bool) {
    groups.append(
      SeatGroup(entitled: entitled, heap: Heap(start: length, limit: seats), reserve: reserve, lends: lends))
    length += min(seats, asked) + 1
  }

  private mutating func cap(_ type: UInt64, seats: Int, asked: Int, reserve: Int32) {
    capped.append(CappedSeats(type: type, heap: Heap(start: length, limit: seats), reserve: reserve))
    length += min(seats, asked) + 1
  }
}
