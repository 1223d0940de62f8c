// SPDX-License-Identifier: Apache-2.0

internal import Chance

/// One lottery for all programmes, or one for each.
public enum LotteryKind: String, Sendable, Equatable, CaseIterable {
  /// Everyone has one number, good everywhere: fewer people are turned away from their first wish.
  case single
  /// Each programme draws for itself: bad luck in one place is not bad luck in all.
  case multiple
}

/// The numbers that tell equal priorities apart; the lower comes first, and no two of one programme are alike.
public struct Lottery: Sendable, Equatable {
  public let kind: LotteryKind
  /// By applicant (single) or by application (multiple).
  public let numbers: [UInt32]

  /// Takes numbers that were drawn elsewhere, for example with balls.
  public init(kind: LotteryKind, numbers: [UInt32]) { (self.kind, self.numbers) = (kind, numbers) }

  /// Draws. Single: all applicants, in their order, are shuffled; the place is the number, from 0. Multiple: the same
  /// for each programme, in their order, among those who ask for it. Whoever is `late` takes no part and has the
  /// numbers after everyone, in the order given, so that nobody's number depends on them.
  /// Cost: one random word an applicant, or an application.
  public init(
    _ kind: LotteryKind, for market: Market, late: [Int] = [], using generator: inout some RandomNumberGenerator
  ) {
    self.kind = kind
    switch kind {
    case .single: numbers = Lottery.one(market.applicantCount, late: late, using: &generator)
    case .multiple: numbers = Lottery.many(market, late: late, using: &generator)
    }
  }

  /// The number of `applicant` where they ask with the application at `index`.
  @inlinable public func number(applicant: Int, index: Int) -> UInt32 {
    kind == .single ? numbers[applicant] : numbers[index]
  }

  private static func one(
    _ count: Int, late: [Int], using generator: inout some RandomNumberGenerator
  ) -> [UInt32] {
    var isLate = [Bool](repeating: false, count: count)
    for applicant in late { isLate[applicant] = true }
    var order = (0..<UInt32(count)).filter { late.isEmpty || !isLate[Int($0)] }
    order.shuffleByLot(using: &generator)
    order += late.map { UInt32($0) }
    var numbers = [UInt32](repeating: 0, count: count)
    for (place, applicant) in order.enumerated() { numbers[Int(applicant)] = UInt32(place) }
    return numbers
  }

  private static func many(
    _ market: Market, late: [Int], using generator: inout some RandomNumberGenerator
  ) -> [UInt32] {
    var lateness = [UInt32](repeating: 0, count: market.applicantCount)
    for (place, applicant) in late.enumerated() { lateness[applicant] = UInt32(place + 1) }
    let askers = market.askers()
    var numbers = [UInt32](repeating: 0, count: market.applications.count)
    for programme in market.programmes.indices {
      let list = askers.list(of: programme)
      var order = list.filter { lateness[Int($0.applicant)] == 0 }.map(\.index)
      order.shuffleByLot(using: &generator)
      order += list.filter { lateness[Int($0.applicant)] > 0 }
        .sorted { lateness[Int($0.applicant)] < lateness[Int($1.applicant)] }.map(\.index)
      for (place, index) in order.enumerated() { numbers[Int(index)] = UInt32(place) }
    }
    return numbers
  }
}

/// For each programme who asks for it, and with which application.
struct Askers {
  let starts: [Int32]
  let all: [(applicant: Int32, index: Int32)]

  func list(of programme: Int) -> ArraySlice<(applicant: Int32, index: Int32)> {
    all[Int(starts[programme])..<Int(starts[programme + 1])]
  }
}

extension Market {
  /// Turns the lists around; `keeping` says which applications count. Within a programme, in the applicants' order.
  func askers(keeping: (_ applicant: Int, _ index: Int) -> Bool = { _, _ in true }) -> Askers {
    var starts = [Int32](repeating: 0, count: programmes.count + 1)
    for applicant in types.indices {
      for index in wishes(of: applicant) where keeping(applicant, index) {
        starts[Int(applications[index].programme) + 1] += 1
      }
    }
    for programme in programmes.indices { starts[programme + 1] += starts[programme] }
    var all = [(applicant: Int32, index: Int32)](repeating: (0, 0), count: Int(starts[programmes.count]))
    var next = starts
    for applicant in types.indices {
      for index in wishes(of: applicant) where keeping(applicant, index) {
        let programme = Int(applications[index].programme)
        all[Int(next[programme])] = (Int32(applicant), Int32(index))
        next[programme] += 1
      }
    }
    return Askers(starts: starts, all: all)
  }
}
