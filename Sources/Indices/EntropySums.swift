// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Everything with logarithms.
struct EntropySums: Sendable {
  /// Local values.
  let units: [Double]
  let groups: [Double]
  let mutualInformation: Double
  let groupEntropy: Double

  /// One logarithm a cell and one a unit: Σ p ln(p/P) = Σ n ln n / t − ln t − Σ p ln P.
  init(_ table: Composition) {
    let width = table.groups.count
    let logShares = table.groupTotals.map { log($0 / table.total) }
    var units = [Double](repeating: 0, count: table.units.count)
    var groups = [Double](repeating: 0, count: width)
    let logarithms = Logarithms.shared
    table.counts.withUnsafeBufferPointer { counts in
      for unit in units.indices {
        let logTotal = logarithms.log(table.unitTotals[unit])
        var sum = 0.0
        for group in 0..<width {
          let count = counts[unit * width + group]
          guard count > 0 else { continue }
          let part = count * (logarithms.log(count) - logTotal)
          sum += part - count * logShares[group]
          groups[group] += part
        }
        units[unit] = sum / table.unitTotals[unit]
      }
    }
    self.units = units
    self.groups = groups.indices.map { groups[$0] / table.groupTotals[$0] - logShares[$0] }
    mutualInformation = zip(self.groups, table.groupTotals).reduce(0) { $0 + $1.0 * $1.1 } / table.total
    groupEntropy = zip(table.groupTotals, logShares).reduce(0) { $0 - $1.0 / table.total * $1.1 }
  }
}

/// Natural logarithms: those of the small whole numbers, which counts of people mostly are, from a table. The same bits
/// as without it.
private struct Logarithms: Sendable {
  static let shared = Logarithms()
  /// As many as the nearest cache holds.
  private let table = (0..<4_096).map { Foundation.log(Double($0)) }

  @inline(__always)
  func log(_ number: Double) -> Double {
    guard number < 4_096 else { return Foundation.log(number) }
    let whole = Int(number)
    return Double(whole) == number ? table[whole] : Foundation.log(number)
  }
}
