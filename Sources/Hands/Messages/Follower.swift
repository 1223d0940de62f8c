// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Somebody who has asked to be told by mail.
package struct Follower: Equatable, Sendable {
  package let id: Int64
  package let subject: Subject
  package let language: Language
  /// Nil until they have said yes in the mail that asks.
  package let confirmedAt: Instant?
  /// What happened up to then they know.
  package let toldThrough: Instant
  package let sealedAddress: [UInt8]

  package init(
    id: Int64, subject: Subject, language: Language, confirmedAt: Instant?, toldThrough: Instant, sealedAddress: [UInt8]
  ) {
    self.id = id
    self.subject = subject
    self.language = language
    self.confirmedAt = confirmedAt
    self.toldThrough = toldThrough
    self.sealedAddress = sealedAddress
  }
}
