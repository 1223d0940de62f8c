// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// One mail, before it is written out.
package struct Letter: Sendable {
  /// The left side of the Message-ID.
  package let id: String
  package let from: Address
  /// What stands before the sender's address.
  package let sender: String
  package let to: Address
  package let date: Instant
  package let language: Language
  package let subject: String
  package let text: String
  package let html: String
  /// Where one press stops these mails (RFC 8058); nil for a mail that comes only once.
  package let stop: String?

  package init(
    id: String, from: Address, sender: String, to: Address, date: Instant, language: Language, subject: String,
    text: String, html: String, stop: String?
  ) {
    self.id = id
    self.from = from
    self.sender = sender
    self.to = to
    self.date = date
    self.language = language
    self.subject = subject
    self.text = text
    self.html = html
    self.stop = stop
  }
}

/// What the mail server said.
package enum PostReply: Equatable, Sendable {
  case accepted
  /// Not now. `meetsServer` is false when the server itself could not be spoken to: then others need not be tried.
  case later(String, meetsServer: Bool)
  /// This mail will never be taken.
  case never(String)
}
