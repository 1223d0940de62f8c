// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a market. Indices point into what was handed in, so that the caller can name file and line.
public enum MarketComplaint: Sendable, Equatable {
  /// `starts` does not divide `applications` among the applicants.
  case shape
  /// Fewer than one seat, or more than 2³⁰.
  case seats(programme: Int)
  /// A reserve with a type outside 0 ..< `typeLimit` or a negative number of seats.
  case reserve(programme: Int, reserve: Int)
  /// The reserves together keep more seats than there are: `reserved` of them.
  case reservesAboveCapacity(programme: Int, reserved: Int)
  /// A type must have at least more than it may have at most.
  case minimumAboveMaximum(programme: Int, reserve: Int, minimum: Int)
  /// The same reserve (type and kind) stands twice.
  case reserveTwice(programme: Int, reserve: Int)
  /// A hard limit beside a reserve for another type, and an applicant who has both types. Such a person could count for
  /// either, so that "at least" and "at most" no longer say how many; and with a maximum a newcomer could bring in
  /// somebody else who was turned away before, so that no stable placement is promised.
  case overlap(programme: Int, hard: Int, other: Int, applicant: Int)
  /// A hard maximum where open seats are filled first: the same trouble as an overlap.
  case maximumBehindOpenSeats(programme: Int, reserve: Int)
  /// A wish for a programme that does not exist; `wish` counts from 0.
  case unknownProgramme(applicant: Int, wish: Int)
  /// The same programme twice on one list; `wish` is the second.
  case programmeTwice(applicant: Int, wish: Int)
}

/// All that is wrong with a market, never empty.
public struct MarketRefusal: Error, Sendable, Equatable {
  public let complaints: [MarketComplaint]
}

extension Market {
  func shapeComplaints() -> [MarketComplaint]? {
    guard starts.count == types.count + 1, starts.first == 0, Int(starts.last ?? -1) == applications.count
    else { return [.shape] }
    var before: Int32 = 0
    for start in starts {
      if start < before { return [.shape] }
      before = start
    }
    return nil
  }

  func programmeComplaints() -> [MarketComplaint] {
    programmes.indices.flatMap { index in
      let programme = programmes[index]
      if !(1...(1 << 30)).contains(programme.capacity) { return [MarketComplaint.seats(programme: index)] }
      let bad = programme.reserves.indices.filter {
        !(0..<Market.typeLimit).contains(programme.reserves[$0].type)
          || !(0...(1 << 30)).contains(programme.reserves[$0].seats)
      }
      if !bad.isEmpty { return bad.map { .reserve(programme: index, reserve: $0) } }
      return reserveComplaints(programme, at: index)
    }
  }

  private func reserveComplaints(_ programme: Programme, at index: Int) -> [MarketComplaint] {
    var found: [MarketComplaint] = []
    if programme.openSeats < 0 {
      found.append(
        .reservesAboveCapacity(programme: index, reserved: programme.capacity - programme.openSeats))
    }
    for (place, reserve) in programme.reserves.enumerated() {
      if programme.reserves[..<place].contains(where: { $0.type == reserve.type && $0.kind == reserve.kind }) {
        found.append(.reserveTwice(programme: index, reserve: place))
      }
      guard reserve.kind == .hardMax else { continue }
      let minimum = programme.reserves.reduce(0) {
        $1.type == reserve.type && $1.kind != .hardMax ? $0 + $1.seats : $0
      }
      if minimum > reserve.seats {
        found.append(.minimumAboveMaximum(programme: index, reserve: place, minimum: minimum))
      }
      if programme.openSeatsFirst { found.append(.maximumBehindOpenSeats(programme: index, reserve: place)) }
    }
    return found
  }

  func wishComplaints() -> [MarketComplaint] {
    var found: [MarketComplaint] = []
    let count = programmes.count
    var lastAsker = [Int32](repeating: -1, count: count)
    for applicant in types.indices {
      let list = wishes(of: applicant)
      for (wish, index) in list.enumerated() {
        let programme = Int(applications[index].programme)
        if programme < 0 || programme >= count {
          found.append(.unknownProgramme(applicant: applicant, wish: wish))
        } else if lastAsker[programme] == Int32(applicant) {
          found.append(.programmeTwice(applicant: applicant, wish: wish))
        } else {
          lastAsker[programme] = Int32(applicant)
        }
      }
    }
    return found
  }

  /// Hard limits beside reserves whose types some applicant has both of.
  func overlapComplaints() -> [MarketComplaint] {
    var sharers: [UInt64: Int?] = [:]
    func sharer(of pair: UInt64) -> Int? {
      if let known = sharers[pair] { return known }
      let found = types.firstIndex { $0 & pair == pair }
      sharers[pair] = .some(found)
      return found
    }
    return programmes.indices.flatMap { index -> [MarketComplaint] in
      let reserves = programmes[index].reserves
      return reserves.indices.compactMap { hard in
        guard reserves[hard].kind != .soft else { return nil }
        for other in reserves.indices where reserves[other].type != reserves[hard].type {
          if reserves[other].kind != .soft && other < hard { continue }
          let pair: UInt64 = 1 << UInt64(reserves[hard].type) | 1 << UInt64(reserves[other].type)
          guard (0..<Market.typeLimit).contains(reserves[other].type), let both = sharer(of: pair) else { continue }
          return .overlap(programme: index, hard: hard, other: other, applicant: both)
        }
        return nil
      }
    }
  }
}
