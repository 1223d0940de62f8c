// SPDX-License-Identifier: AGPL-3.0-or-later

/// An amount in thousandths of a million of the pack's currency, so that 265.3 million adds up exactly.
package struct Money: Hashable, Comparable, Sendable {
  package let thousands: Int

  package init(thousands: Int) {
    self.thousands = thousands
  }

  package static let zero = Money(thousands: 0)

  package static func < (a: Money, b: Money) -> Bool { a.thousands < b.thousands }

  package static func + (a: Money, b: Money) -> Money { Money(thousands: a.thousands + b.thousands) }
}
