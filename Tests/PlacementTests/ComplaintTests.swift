// SPDX-License-Identifier: Apache-2.0

import Placement
import Testing

@Suite("Markets that are refused")
struct ComplaintTests {
  private func complaints(
    _ programmes: [Programme], types: [UInt64] = [0], wishes: [[Application]] = [[]]
  ) -> [MarketComplaint] {
    do {
      _ = try Market(programmes: programmes, types: types, wishes: wishes)
      return []
    } catch { return error.complaints }
  }

  @Test("A programme without a seat")
  func noSeat() {
    #expect(complaints([Programme(capacity: 0)]) == [.seats(programme: 0)])
    #expect(complaints([Programme(capacity: .max)]) == [.seats(programme: 0)])
  }

  @Test("Reserves that keep more seats than there are")
  func tooManyReserved() {
    let reserves = [Reserve(type: 0, seats: 2, kind: .soft), Reserve(type: 1, seats: 2, kind: .hardMin)]
    #expect(
      complaints([Programme(capacity: 3, reserves: reserves)])
        == [.reservesAboveCapacity(programme: 0, reserved: 4)])
  }

  @Test("A minimum above the maximum, a reserve twice, a type that cannot be")
  func contradictions() {
    let crossed = [Reserve(type: 0, seats: 2, kind: .soft), Reserve(type: 0, seats: 1, kind: .hardMax)]
    #expect(
      complaints([Programme(capacity: 3, reserves: crossed)])
        == [.minimumAboveMaximum(programme: 0, reserve: 1, minimum: 2)])
    let twice = [Reserve(type: 0, seats: 1, kind: .soft), Reserve(type: 0, seats: 1, kind: .soft)]
    #expect(complaints([Programme(capacity: 3, reserves: twice)]) == [.reserveTwice(programme: 0, reserve: 1)])
    let odd = [Reserve(type: 63, seats: 1, kind: .soft), Reserve(type: 0, seats: -1, kind: .soft)]
    #expect(
      complaints([Programme(capacity: 3, reserves: odd)])
        == [.reserve(programme: 0, reserve: 0), .reserve(programme: 0, reserve: 1)])
  }

  @Test("Hard limits beside a type that somebody shares, and behind open seats")
  func overlaps() {
    let both = [Reserve(type: 0, seats: 1, kind: .hardMin), Reserve(type: 1, seats: 1, kind: .soft)]
    let programme = Programme(capacity: 3, reserves: both)
    #expect(complaints([programme], types: [1, 2], wishes: [[], []]).isEmpty)
    #expect(
      complaints([programme], types: [1, 3], wishes: [[], []])
        == [.overlap(programme: 0, hard: 0, other: 1, applicant: 1)])
    let maximum = Programme(
      capacity: 3, reserves: [Reserve(type: 0, seats: 1, kind: .hardMax)], openSeatsFirst: true)
    #expect(complaints([maximum]) == [.maximumBehindOpenSeats(programme: 0, reserve: 0)])
  }

  @Test("Wishes for programmes that do not exist, or twice")
  func wishes() {
    let programmes = [Programme(capacity: 1), Programme(capacity: 1)]
    let wishes = [[Application(programme: 0), Application(programme: 7), Application(programme: 0)]]
    #expect(
      complaints(programmes, wishes: wishes)
        == [.unknownProgramme(applicant: 0, wish: 1), .programmeTwice(applicant: 0, wish: 2)])
  }

  @Test("Lists that do not belong together")
  func shape() {
    #expect(complaints([Programme(capacity: 1)], types: [0, 0], wishes: [[]]) == [.shape])
  }
}
