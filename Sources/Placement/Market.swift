// SPDX-License-Identifier: Apache-2.0

/// How a programme treats the seats of a reserve.
public enum ReserveKind: String, Sendable, Equatable, CaseIterable {
  /// Kept first for the type; a seat that nobody of the type wants goes to anyone (Hafalir, Yenmez, Yildirim 2013).
  case soft
  /// Kept for the type alone; a seat that nobody of the type wants stays empty.
  case hardMin = "hard-min"
  /// No more than this many of the type, however high they stand.
  case hardMax = "hard-max"
}

/// Seats of one programme that are bound to a type of applicant.
public struct Reserve: Sendable, Equatable {
  /// The type, 0 ..< `Market.typeLimit`: a bit in the applicants' `types`.
  public var type: Int
  public var seats: Int
  public var kind: ReserveKind

  public init(type: Int, seats: Int, kind: ReserveKind) {
    (self.type, self.seats, self.kind) = (type, seats, kind)
  }
}

/// A programme and its seats. The order of `reserves` is their precedence: each person fills one seat of one reserve,
/// the first in this order that takes them (slot-specific priorities: Kominers, Sönmez 2016).
public struct Programme: Sendable, Equatable {
  public var capacity: Int
  public var reserves: [Reserve]
  /// False: reserves are filled before the open seats, so a reserve is a guarantee of at least so many. True: the open
  /// seats are filled first, so a reserve comes on top of those who get in anyway.
  public var openSeatsFirst: Bool

  public init(capacity: Int, reserves: [Reserve] = [], openSeatsFirst: Bool = false) {
    (self.capacity, self.reserves, self.openSeatsFirst) = (capacity, reserves, openSeatsFirst)
  }

  /// Seats bound to no reserve. Not below 0 in a `Market`.
  public var openSeats: Int {
    capacity - reserves.reduce(0) { $1.kind == .hardMax ? $0 : $0 + $1.seats }
  }
}

/// One wish of one applicant: the programme, and where the programme ranks the applicant.
public struct Application: Sendable, Equatable {
  /// Index into `Market.programmes`.
  public var programme: Int32
  /// The lower comes first; equal numbers are told apart by lot.
  public var priority: UInt32

  public init(programme: Int, priority: Int = 0) {
    self.programme = Int32(clamping: programme)
    self.priority = UInt32(clamping: priority)
  }
}

/// Who wants what, and who may have it: the input of a placement, checked.
///
/// Applicants and programmes are indices from 0. Memory: 8 bytes an application and 12 an applicant.
public struct Market: Sendable, Equatable {
  /// How many types there may be; the 64th bit means "everyone".
  public static let typeLimit = 63

  public let programmes: [Programme]
  /// For each applicant the types that they have, a bit each.
  public let types: [UInt64]
  /// Applicant `a` has applications `starts[a] ..< starts[a + 1]`, best first.
  public let starts: [Int32]
  public let applications: [Application]

  /// Takes the wishes of each applicant, best first.
  public init(
    programmes: [Programme], types: [UInt64], wishes: [[Application]]
  ) throws(MarketRefusal) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(wishes.count + 1)
    var total = 0
    for list in wishes {
      total += list.count
      starts.append(Int32(clamping: total))
    }
    try self.init(programmes: programmes, types: types, starts: starts, applications: wishes.flatMap { $0 })
  }

  /// Takes the wishes of all applicants one after another. Cost: one pass over everything.
  /// Throws all complaints at once.
  public init(
    programmes: [Programme], types: [UInt64], starts: [Int32], applications: [Application]
  ) throws(MarketRefusal) {
    (self.programmes, self.types, self.starts, self.applications) = (programmes, types, starts, applications)
    let complaints = shapeComplaints() ?? (programmeComplaints() + wishComplaints() + overlapComplaints())
    if !complaints.isEmpty { throw MarketRefusal(complaints: complaints) }
  }

  public var applicantCount: Int { types.count }

  /// The indices into `applications` of one applicant's wishes, best first.
  public func wishes(of applicant: Int) -> Range<Int> {
    Int(starts[applicant])..<Int(starts[applicant + 1])
  }

  /// Whether the applicant has the type.
  public func has(_ type: Int, applicant: Int) -> Bool { types[applicant] >> UInt64(type) & 1 == 1 }
}
