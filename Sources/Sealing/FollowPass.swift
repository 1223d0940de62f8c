// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Crypto
import Foundation

/// Stands hidden in the forms of the page that a receipt has opened, so that the person need not type twenty digits
/// for each thing they do, and no cookie is set. Sealed: it shows neither the hand nor the receipt.
package struct FollowPass: Equatable, Sendable {
  /// Somebody may take an hour to write; a borrowed phone should not stay open all day.
  package static let validSeconds: Int64 = 60 * 60

  package let hand: Int64
  package let madeAt: Instant

  package init(hand: Int64, madeAt: Instant) {
    self.hand = hand
    self.madeAt = madeAt
  }

  package func text(secret: ServerSecret, randomness: Randomness) throws -> String {
    let body = big(UInt64(bitPattern: hand)) + big(UInt64(bitPattern: madeAt.microseconds))
    let box = try AES.GCM.seal(
      body, using: secret.derived(.follow), nonce: AES.GCM.Nonce(data: randomness.bytes(12)))
    return base64url(box.combined ?? Data())
  }

  /// Nil for what is not ours, or is too old.
  package static func read(_ text: String, at now: Instant, secret: ServerSecret) -> FollowPass? {
    guard let all = bytes(base64url: text), let box = try? AES.GCM.SealedBox(combined: all),
      let body = try? AES.GCM.open(box, using: secret.derived(.follow)), body.count == 16
    else { return nil }
    let madeAt = Instant(microseconds: Int64(bitPattern: unbig(body.suffix(8))))
    guard (-60...validSeconds).contains(now.seconds(since: madeAt)) else { return nil }
    return FollowPass(hand: Int64(bitPattern: unbig(body.prefix(8))), madeAt: madeAt)
  }
}
