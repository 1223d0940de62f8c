// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// How a hand came to us.
package enum Channel: String, Sendable, CaseIterable {
  /// The person wrote it in the form themselves.
  case web
  /// A colleague wrote it down for somebody who stood before them, who rang, or who sent a letter.
  case counter, telephone, letter

  /// The channels by which somebody gives a colleague their word.
  package static let onBehalf: [Channel] = allCases.filter { $0 != .web }
}

/// Who writes a hand down for somebody, at which desk, and how the person gave their word for it.
package struct OnBehalf: Equatable, Sendable {
  package let account: Account
  package let desk: DeskCode
  package let channel: Channel

  /// Nil where the colleague does not sit at that desk, or where nobody has given their word.
  package init?(account: Account, desk: DeskCode, channel: Channel) {
    guard account.desks.contains(desk), channel != .web else { return nil }
    self.account = account
    self.desk = desk
    self.channel = channel
  }
}
