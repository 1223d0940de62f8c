// SPDX-License-Identifier: Apache-2.0

/// Where a programme ranks an applicant: by priority, then by lot. The smaller comes first.
public struct Standing: Sendable, Equatable, Comparable {
  public let priority: UInt32
  public let lot: UInt32

  public init(priority: UInt32, lot: UInt32) { (self.priority, self.lot) = (priority, lot) }

  init(key: UInt64) { self.init(priority: UInt32(key >> 32), lot: UInt32(truncatingIfNeeded: key)) }

  /// Both in one word, in the same order.
  var key: UInt64 { UInt64(priority) << 32 | UInt64(lot) }

  public static func < (a: Standing, b: Standing) -> Bool { a.key < b.key }
}

extension Lottery {
  /// Where the programme of the application at `index` ranks `applicant`.
  public func standing(of applicant: Int, index: Int, in market: Market) -> Standing {
    Standing(priority: market.applications[index].priority, lot: number(applicant: applicant, index: index))
  }
}
