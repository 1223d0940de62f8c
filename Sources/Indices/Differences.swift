// SPDX-License-Identifier: Apache-2.0

/// Σᵢ Σⱼ t(i) t(j) |p(i) − p(j)| of one group: in ascending order of its share p each unit counts against all before it.
///
/// The units are laid in bins by the first bits of their share, which stand in its order, and put in order inside their
/// bin: most bins hold a few, and those that hold many are sorted. Cost: linear where shares differ in their first bits.
func sumOfDifferences(
  of column: UnsafeBufferPointer<Double>, _ sizes: UnsafeBufferPointer<Double>, _ inverse: UnsafeBufferPointer<Double>,
  total: Double
) -> Double {
  let bins = Bins(units: column.count)
  var ends = [UInt32](repeating: 0, count: bins.count + 1)
  return ends.withUnsafeMutableBufferPointer { ends in
    for unit in column.indices { ends[bins.place(column[unit] * inverse[unit]) + 1] += 1 }
    for bin in 1...bins.count { ends[bin] += ends[bin - 1] }
    return withUnsafeTemporaryAllocation(of: Standing.self, capacity: column.count) { units in
      for unit in column.indices {
        let share = column[unit] * inverse[unit]
        let bin = bins.place(share)
        units.initializeElement(at: Int(ends[bin]), to: Standing(share: share, size: sizes[unit]))
        ends[bin] += 1
      }
      var (first, before, sum) = (0, 0.0, 0.0)
      for bin in 0..<bins.count {
        let end = Int(ends[bin])
        putInOrder(UnsafeMutableBufferPointer(rebasing: units[first..<end]))
        while first < end {
          let (share, size) = (units[first].share, units[first].size)
          sum += share * size * (2 * before + size - total)
          before += size
          first += 1
        }
      }
      return 2 * sum
    }
  }
}

private struct Standing {
  let share: Double
  let size: Double
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
    return many.sort { $0.share < $1.share }
  }
  for place in units.indices.dropFirst() {
    let moving = units[place]
    var at = place
    while at > 0, units[at - 1].share > moving.share {
      units[at] = units[at - 1]
      at -= 1
    }
    units[at] = moving
  }
}
