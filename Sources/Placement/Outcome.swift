// SPDX-License-Identifier: Apache-2.0

/// Which seats of a programme.
public enum SeatType: Sendable, Hashable {
  /// The seats of the reserve at this index.
  case reserve(Int)
  /// Seats for anyone: the open ones, and soft reserved ones that nobody entitled took.
  case open
  /// Seats for anyone, for those whom the hard maximum at this index limits.
  case capped(Int)
}

/// Where the line was drawn for one type of seat of one programme.
public struct Cutoff: Sendable, Equatable {
  public let seat: SeatType
  /// Seats of this type at the end: shared seats have grown or shrunk by what soft reserves lent.
  public let seats: Int
  public let taken: Int
  /// The last who was let in, if every seat is taken. Nil: a seat is left for whoever may sit here (or, where `seats` is
  /// 0, there is none at all).
  public let last: Standing?
}

/// A placement: everyone's programme, and where the lines were drawn.
public struct Outcome: Sendable, Equatable {
  /// For each applicant which wish came true, from 0; -1: none.
  public let choice: [Int32]
  /// For each applicant the reserve whose seat they fill; -1: an open seat, -2: no seat.
  public let reserve: [Int16]
  /// For each programme its types of seats in their order.
  public let cutoffs: [[Cutoff]]
  /// How many offers were made.
  public let proposals: Int

  public init(choice: [Int32], reserve: [Int16], cutoffs: [[Cutoff]], proposals: Int = 0) {
    (self.choice, self.reserve, self.cutoffs, self.proposals) = (choice, reserve, cutoffs, proposals)
  }

  /// The programme of an applicant, or nil.
  public func programme(of applicant: Int, in market: Market) -> Int? {
    choice[applicant] < 0
      ? nil : Int(market.applications[Int(market.starts[applicant]) + Int(choice[applicant])].programme)
  }
}

extension Outcome {
  /// Reads the seats off. `next` is where each applicant would have gone on asking.
  init(_ market: Market, next: [Int32], seating: borrowing Seating, proposals: Int) {
    var choice = [Int32](repeating: -1, count: market.applicantCount)
    var reserve = [Int16](repeating: -2, count: market.applicantCount)
    func read(_ heap: Heap, _ strip: UnsafeMutablePointer<Holder>, as index: Int32) {
      for place in heap.start..<heap.start + heap.count {
        let applicant = Int(strip[place].applicant)
        choice[applicant] = next[applicant] - 1 - market.starts[applicant]
        reserve[applicant] = Int16(clamping: index)
      }
    }
    for group in seating.groups { read(group.heap, seating.strip, as: group.reserve) }
    for part in seating.capped { read(part.heap, seating.strip, as: -1) }
    var lines: [[Cutoff]] = []
    lines.reserveCapacity(market.programmes.count)
    for programme in market.programmes.indices { lines.append(seating.cutoffs(of: programme)) }
    self.init(choice: choice, reserve: reserve, cutoffs: lines, proposals: proposals)
  }
}

extension Seating {
  fileprivate func worst(_ heap: Heap) -> Standing? {
    var worst: UInt64?
    for place in heap.start..<heap.start + heap.count { worst = max(worst ?? 0, strip[place].key) }
    return worst.map { Standing(key: $0) }
  }

  fileprivate func cutoffs(of programme: Int) -> [Cutoff] {
    let shared = shared[programme]
    var found: [Cutoff] = groups[shared.groups].map { group in
      let heap = group.heap
      return Cutoff(
        seat: group.reserve < 0 ? .open : .reserve(Int(group.reserve)), seats: heap.limit, taken: heap.count,
        last: heap.count == heap.limit ? worst(heap) : nil)
    }
    let parts = capped[shared.capped]
    let isFull = shared.count == shared.capacity
    let last = isFull ? parts.compactMap { worst($0.heap) }.max() : nil
    for part in parts where part.reserve >= 0 {
      let atLimit = part.heap.count >= part.heap.limit
      found.append(
        Cutoff(
          seat: .capped(Int(part.reserve)), seats: part.heap.limit, taken: part.heap.count,
          last: atLimit ? worst(part.heap) : last))
    }
    found.append(Cutoff(seat: .open, seats: shared.capacity, taken: shared.count, last: last))
    return found
  }
}
