// SPDX-License-Identifier: AGPL-3.0-or-later

/// Whether whoever reached out, and left a way to be reached, is written to.
package enum ContactMail: String, Sendable, CaseIterable {
  /// There is an e-mail, and we use it.
  case written
  /// The last mail could not be delivered.
  case undelivered
  /// They have stopped our mails.
  case stopped
  /// A telephone number: nothing goes there by itself.
  case telephone
  /// This city has no mail server.
  case noServer = "no-server"
}
