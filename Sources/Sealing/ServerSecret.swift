// SPDX-License-Identifier: AGPL-3.0-or-later

package import Crypto
import Foundation

/// The server's own secret. Each use has a key of its own, so that a token of one kind is never one of another.
package struct ServerSecret: Sendable {
  package enum Use: String, Sendable {
    case form, receipt, pepper, follow, session, attempt, mail
  }

  private let key: SymmetricKey

  package init(key: SymmetricKey) {
    self.key = key
  }

  func derived(_ use: Use) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("blanddig \(use.rawValue) 1".utf8), outputByteCount: 32)
  }

  /// A keyed hash: only this server can make it.
  package func mac(_ bytes: [UInt8], for use: Use) -> [UInt8] {
    [UInt8](HMAC<SHA256>.authenticationCode(for: bytes, using: derived(use)))
  }
}
