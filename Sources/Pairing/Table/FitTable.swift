// SPDX-License-Identifier: Apache-2.0

/// Every mentee's fit with every mentor, one each: for pools where everybody could go with everybody.
public struct FitTable: Sendable, Equatable {
  public let mentees: Int
  public let mentors: Int
  /// Row after row, a row for each mentee; 0 ... `Pool.fitLimit`. A fit of 0 is as good as no mentor.
  public let fits: [Int32]

  public init(mentees: Int, mentors: Int, fits: [Int32]) throws(PoolComplaint) {
    let (count, tooMany) = mentees.multipliedReportingOverflow(by: mentors)
    guard mentees >= 0, mentors >= 0, !tooMany, fits.count == count else { throw .shape }
    if let wrong = fits.firstIndex(where: { !(0...Pool.fitLimit).contains($0) }) {
      throw .fit(mentee: wrong / mentors, place: wrong % mentors)
    }
    (self.mentees, self.mentors, self.fits) = (mentees, mentors, fits)
  }
}

/// The best assignment in a table, with its prices as proof.
public struct TablePairing: Sendable, Equatable {
  /// For each mentee the mentor, or -1.
  public let mentors: [Int]
  public let total: Int
  public let menteePrices: [Int]
  public let mentorPrices: [Int]
}

extension FitTable {
  /// The best total fit (Jonker, Volgenant 1987: column reduction, reduction transfer, row reduction, augmentation).
  /// Cost: O(n³) at worst, in practice little more than reading the table a few times; memory one more table.
  public func assign() -> TablePairing {
    guard mentees > 0, mentors > 0 else {
      return TablePairing(
        mentors: [Int](repeating: -1, count: mentees), total: 0,
        menteePrices: [Int](repeating: 0, count: mentees), mentorPrices: [Int](repeating: 0, count: mentors))
    }
    let isTurned = mentees > mentors
    let most = fits.max() ?? 0
    var costs = [Int32](repeating: 0, count: fits.count)
    let (rows, columns) = isTurned ? (mentors, mentees) : (mentees, mentors)
    for row in 0..<rows {
      for column in 0..<columns {
        costs[row * columns + column] = most - (isTurned ? fits[column * mentors + row] : fits[row * mentors + column])
      }
    }
    let solved = costs.withUnsafeBufferPointer { solveTable($0, rows: rows, columns: columns) }
    // From costs to fits: a row's price is `most` less its cost price; then both are shifted so that the columns' smallest
    // is 0. Columns left over already cost 0, so that the sum stays the same.
    let shift = rows == columns ? solved.columnCosts.map { -$0 }.min() ?? 0 : 0
    let columnPrices = solved.columnCosts.map { -$0 - shift }
    let rowPrices = solved.rowCosts.map { Int(most) - $0 + shift }
    var mentorOf = [Int](repeating: -1, count: mentees)
    for (row, column) in solved.columnOfRow.enumerated() {
      if isTurned { mentorOf[column] = row } else { mentorOf[row] = column }
    }
    let total = mentorOf.enumerated().reduce(0) { sum, pair in
      pair.element < 0 ? sum : sum + Int(fits[pair.offset * mentors + pair.element])
    }
    return TablePairing(
      mentors: mentorOf, total: total, menteePrices: isTurned ? columnPrices : rowPrices,
      mentorPrices: isTurned ? rowPrices : columnPrices)
  }

  /// Checks an assignment and its prices by whole-number arithmetic; empty is the proof.
  public func faults(in found: TablePairing) -> [PairingFault] {
    guard found.mentors.count == mentees, found.menteePrices.count == mentees, found.mentorPrices.count == mentors,
      found.menteePrices.allSatisfy({ $0 >= 0 }), found.mentorPrices.allSatisfy({ $0 >= 0 })
    else { return [.price] }
    var faults: [PairingFault] = []
    var loads = [Int](repeating: 0, count: mentors)
    var total = 0
    for (mentee, mentor) in found.mentors.enumerated() where mentor >= 0 {
      guard mentor < mentors else { return [.pair(Pair(mentor: mentor, mentee: mentee))] }
      loads[mentor] += 1
      total += Int(fits[mentee * mentors + mentor])
      if loads[mentor] > 1 { faults.append(.aboveCapacity(mentor: mentor)) }
    }
    if total != found.total { faults.append(.total) }
    for mentee in 0..<mentees {
      for mentor in 0..<mentors {
        let prices = found.menteePrices[mentee] + found.mentorPrices[mentor]
        if prices < Int(fits[mentee * mentors + mentor]) {
          faults.append(.undervalued(Pair(mentor: mentor, mentee: mentee)))
        }
      }
    }
    let gap = found.menteePrices.reduce(0, +) + found.mentorPrices.reduce(0, +) - total
    return gap == 0 ? faults : faults + [.gap(gap)]
  }
}
