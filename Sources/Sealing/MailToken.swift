// SPDX-License-Identifier: AGPL-3.0-or-later

import Crypto
import Foundation

/// Stands in the links of a mail: it says whose mails these are, and lets whoever holds it stop them, and nothing more.
/// Sealed, so that no number can be read from it; the same for the same recipient, so that a mail that is sent again is
/// the same mail.
package struct MailToken: Equatable, Sendable {
  package enum Use: UInt8, Sendable, CaseIterable {
    /// Stops the mails about one hand.
    case hand = 1
    case account, follower
    /// Says yes to following.
    case confirm
  }

  package let use: Use
  package let id: Int64

  package init(_ use: Use, _ id: Int64) {
    self.use = use
    self.id = id
  }

  package func text(secret: ServerSecret) throws -> String {
    let body = [use.rawValue] + big(UInt64(bitPattern: id))
    // The nonce is made from the body: it repeats only with the very same token.
    let nonce = try AES.GCM.Nonce(data: secret.mac(body, for: .mail).prefix(12))
    let box = try AES.GCM.seal(body, using: secret.derived(.mail), nonce: nonce)
    return base64url(box.combined ?? Data())
  }

  /// Nil for what is not ours.
  package static func read(_ text: String, secret: ServerSecret) -> MailToken? {
    guard let all = bytes(base64url: text), let box = try? AES.GCM.SealedBox(combined: all),
      let body = try? AES.GCM.open(box, using: secret.derived(.mail)), body.count == 9,
      let use = Use(rawValue: body[body.startIndex])
    else { return nil }
    return MailToken(use, Int64(bitPattern: unbig(body.dropFirst())))
  }
}
