// SPDX-License-Identifier: Apache-2.0

/// What one group adds: its own sums, and those with itself and every later group.
struct GroupSums: Sendable {
  /// Σ t |p − P| and Σ t (p − P)².
  let absolute: Double
  let squared: Double
  /// Σᵢ Σⱼ t(i) t(j) |p(i) − p(j)| / T².
  let meanDifference: Double
  /// Dissimilarity from each later group.
  let pairs: [Double]
  /// Σ n(i,a) n(i,b) / t(i) with itself and each later group.
  let meetings: [Double]

  init(_ columns: Columns, _ group: Int) {
    let own = columns.spread(group)
    let others = columns.beside(group)
    (absolute, squared) = (own.absolute, own.squared)
    meanDifference = columns.meanDifference(group)
    meetings = [own.meetings] + others.meetings
    pairs = others.gaps.map { $0 / 2 }
  }
}

/// The table group by group, so that each sum runs along memory, four units at a time and added up in a fixed order.
struct Columns: Sendable {
  /// How many units are looked at together, so that what they have of one group stays at hand for all others.
  private static let stretch = 1_024

  private let counts: [[Double]]
  private let inverse: [Double]
  private let table: Composition

  init(_ table: Composition) {
    let (width, height) = (table.groups.count, table.units.count)
    self.table = table
    counts = (0..<width).map { group in
      [Double](unsafeUninitializedCapacity: height) { buffer, filled in
        table.counts.withUnsafeBufferPointer { counts in
          for unit in 0..<height { buffer[unit] = counts[unit * width + group] }
        }
        filled = height
      }
    }
    inverse = table.unitTotals.map { 1 / $0 }
  }

  func spread(_ group: Int) -> (absolute: Double, squared: Double, meetings: Double) {
    let share = table.groupTotals[group] / table.total
    return withPointers(group) { own, totals, inverse in
      var (absolute, squared, meetings) = (Lanes.zero, Lanes.zero, Lanes.zero)
      forEachFour(0..<table.units.count) { unit, isWhole in
        let (count, per) = (lanes(own + unit, isWhole), lanes(inverse + unit, isWhole))
        let gap = count - share * lanes(totals + unit, isWhole)
        absolute += magnitude(gap)
        squared += gap * gap * per
        meetings += count * count * per
      }
      return (absolute.sum(), squared.sum(), meetings.sum())
    }
  }

  /// With each later group: Σ |n(i,a)/N(a) − n(i,b)/N(b)| and Σ n(i,a) n(i,b) / t(i).
  func beside(_ group: Int) -> (gaps: [Double], meetings: [Double]) {
    let others = Array(group + 1..<max(group + 1, counts.count))
    var gaps = [Lanes](repeating: .zero, count: others.count)
    var meetings = gaps
    let perOwn = 1 / table.groupTotals[group]
    withPointers(group) { own, _, inverse in
      for start in stride(from: 0, to: table.units.count, by: Self.stretch) {
        let units = start..<min(table.units.count, start + Self.stretch)
        for (place, other) in others.enumerated() {
          let perOther = 1 / table.groupTotals[other]
          var (gap, meeting) = (gaps[place], meetings[place])
          withPointers(other) { theirs, _, _ in
            forEachFour(units) { unit, isWhole in
              let (a, b) = (lanes(own + unit, isWhole), lanes(theirs + unit, isWhole))
              let apart = a * perOwn - b * perOther
              gap += magnitude(apart)
              meeting += a * b * lanes(inverse + unit, isWhole)
            }
          }
          (gaps[place], meetings[place]) = (gap, meeting)
        }
      }
    }
    return (gaps.map { $0.sum() }, meetings.map { $0.sum() })
  }

  func meanDifference(_ group: Int) -> Double {
    counts[group].withUnsafeBufferPointer { column in
      table.unitTotals.withUnsafeBufferPointer { sizes in
        inverse.withUnsafeBufferPointer { inverse in
          sumOfDifferences(of: column, sizes, inverse, total: table.total) / (table.total * table.total)
        }
      }
    }
  }

  private typealias Lanes = SIMD4<Double>
  private typealias Numbers = UnsafePointer<Double>

  /// The group's counts, the units' totals and what divides by them. A table has somebody, so none is empty.
  private func withPointers<Result>(_ group: Int, _ work: (Numbers, Numbers, Numbers) -> Result) -> Result {
    counts[group].withUnsafeBufferPointer { own in
      table.unitTotals.withUnsafeBufferPointer { totals in
        inverse.withUnsafeBufferPointer { inverse in
          work(
            own.baseAddress.unsafelyUnwrapped, totals.baseAddress.unsafelyUnwrapped,
            inverse.baseAddress.unsafelyUnwrapped)
        }
      }
    }
  }

  /// Four units each time; what is left over one by one, in the first lane.
  @inline(__always)
  private func forEachFour(_ units: Range<Int>, _ work: (Int, Bool) -> Void) {
    var unit = units.lowerBound
    while unit + 4 <= units.upperBound {
      work(unit, true)
      unit += 4
    }
    while unit < units.upperBound {
      work(unit, false)
      unit += 1
    }
  }

  /// Without the four signs.
  @inline(__always)
  private func magnitude(_ lanes: Lanes) -> Lanes {
    unsafeBitCast(unsafeBitCast(lanes, to: SIMD4<UInt64>.self) & 0x7fff_ffff_ffff_ffff, to: Lanes.self)
  }

  @inline(__always)
  private func lanes(_ place: Numbers, _ isWhole: Bool) -> Lanes {
    isWhole ? UnsafeRawPointer(place).loadUnaligned(as: Lanes.self) : Lanes(place.pointee, 0, 0, 0)
  }
}
