// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Foundation

/// Stands hidden in a form that has no session: signed and dated, it shows that we made the form, and it is the form's
/// idempotency token. It holds nothing about the person.
package struct FormToken: Equatable, Sendable {
  /// A form may lie open on a phone for a day.
  package static let validSeconds: Int64 = 24 * 60 * 60

  package let text: String
  package let madeAt: Instant

  package static func make(at now: Instant, secret: ServerSecret, randomness: Randomness) -> FormToken {
    let body = big(UInt64(bitPattern: now.microseconds / 1_000_000)) + randomness.bytes(16)
    let mac = secret.mac(body, for: .form).prefix(16)
    return FormToken(text: base64url(body + mac), madeAt: Instant(seconds: now.microseconds / 1_000_000))
  }

  /// Nil for a token that is not ours, is older than a day, or comes from the future.
  package static func read(_ text: String, at now: Instant, secret: ServerSecret) -> FormToken? {
    guard let all = bytes(base64url: text), all.count == 40 else { return nil }
    let body = Array(all[..<24])
    guard equalInConstantTime(Array(all[24...]), Array(secret.mac(body, for: .form).prefix(16))) else { return nil }
    let madeAt = Instant(seconds: Int64(bitPattern: unbig(body[..<8])))
    let age = now.seconds(since: madeAt)
    // A minute of slack for two servers whose clocks differ.
    guard (-60...validSeconds).contains(age) else { return nil }
    return FormToken(text: text, madeAt: madeAt)
  }
}

func big(_ number: UInt64) -> [UInt8] {
  (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
}

func unbig(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0) { $0 << 8 | UInt64($1) }
}
