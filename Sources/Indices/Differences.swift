// SPDX-License-Identifier: Apache-2.0

/// Σᵢ Σⱼ t(i) t(j) |p(i) − p(j)| of one group: in ascending order of its share p each unit counts against all before it.
///
/// The units are laid in bins by the first bits of their share, which stand in its order, and put in order inside their
/// bin: most bins hold a few, and those that hold many are sorted. Shares that agree in 38 bits count as equal, which
/// changes the sum by less than 4e-12 of it. Cost: linear where shares differ in their first bits.
func sumOfDifferences(
  of column: UnsafeBufferPointer<Double>, _ sizes: UnsafeBufferPointer<Double>,
  _ inverse: UnsafeBufferPointer<Double>, total: Double
) -> Double {
  let bins = Bins(units: column.count)
  var ends = [UInt32](repeating: 0, count: bins.count + 1)
  return ends.withUnsafeMutableBufferPointer { ends in
    for unit in column.indices { ends[bins.place(column[unit] * inverse[unit]) &+ 1] &+= 1 }
    for bin in 1...bins.count { ends[bin] &+= ends[bin - 1] }
    return withUnsafeTemporaryAllocation(of: Standing.self, capacity: column.count) { units in
      for unit in column.indices {
        let share = column[unit] * inverse[unit]
        let bin = bins.place(share)
        units.initializeElement(at: Int(ends[bin]), to: Standing(share: share, unit: unit))
        ends[bin] &+= 1
      }
      var (first, before, sum) = (0, 0.0, 0.0)
      for bin in 0..<bins.count {
        let end = Int(ends[bin])
        if end == first { continue }
        putInOrder(UnsafeMutableBufferPointer(rebasing: units[first..<end]))
        while first < end {
          let unit = units[first].unit
          let size = sizes[unit]
          sum += column[unit] * (2 * before + size - total)
          before += size
          first += 1
        }
      }
      return 2 * sum
    }
  }
}

/// A share above the unit that has it, in eight bytes, so that many fit into the nearest memory. A table has at most 50
/// million units (``Composition``).
private struct Standing: Comparable {
  private let word: UInt64

  @inline(__always)
  init(share: Double, unit: Int) { word = UInt64(min(1, share) * 0x1.ffff_ffffp37) << 26 | UInt64(unit) }

  var unit: Int { Int(word & 0x3ff_ffff) }

  @inline(__always)
  static func < (a: Standing, b: Standing) -> Bool { a.word < b.word }
}

/// Bins for shares from 2⁻¹⁵ to 1, equally many for each doubling, since the shares of a small group lie close together;
/// smaller shares, nought among them, are in the first.
private struct Bins {
  private let shift: UInt64
  private let base: Int
  let count: Int

  /// About as many bins as units.
  init(units: Int) {
    let bits = max(6, min(16, Int.bitWidth - units.leadingZeroBitCount - 5))
    shift = UInt64(52 - bits)
    base = Int((0x1p-15).bitPattern >> shift)
    count = 15 << bits + 1
  }

  @inline(__always)
  func place(_ share: Double) -> Int {
    max(0, min(count - 1, Int(truncatingIfNeeded: share.bitPattern >> shift) - base))
  }
}

private func putInOrder(_ units: UnsafeMutableBufferPointer<Standing>) {
  if units.count > 40 {
    var many = units
    return many.sort()
  }
  for place in units.indices.dropFirst() {
    let moving = units[place]
    var at = place
    while at > 0, units[at - 1] > moving {
      units[at] = units[at - 1]
      at -= 1
    }
    units[at] = moving
  }
}
