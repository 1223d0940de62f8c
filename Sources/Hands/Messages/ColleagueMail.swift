// SPDX-License-Identifier: AGPL-3.0-or-later

/// A colleague's e-mail at work, and what comes to it.
package struct ColleagueMail: Equatable, Sendable {
  package var address: String
  /// Once on each working day, what the day holds.
  package var digest: Bool
  /// When another unit asks their desk to take a hand.
  package var handovers: Bool

  package init(address: String = "", digest: Bool = false, handovers: Bool = false) {
    self.address = address
    self.digest = digest
    self.handovers = handovers
  }
}
