// SPDX-License-Identifier: AGPL-3.0-or-later

import CryptoExtras
import Foundation

/// scrypt with N = 2¹⁵, r = 8, p = 3 (RFC 7914): 32 MB and a few hundred milliseconds for each check.
package enum Password {
  /// Long beats odd: no rules on which signs, no expiry.
  package static let shortest = 15
  package static let longest = 256

  /// `scrypt$15$8$3$salt$hash`: the parameters stand beside the hash, so that they can grow.
  package static func hash(_ password: String, randomness: Randomness) throws -> String {
    let salt = randomness.bytes(16)
    let hash = try derive(password, salt: salt, rounds: 1 << 15, blockSize: 8, parallelism: 3)
    return "scrypt$15$8$3$\(base64url(salt))$\(base64url(hash))"
  }

  package static func matches(_ password: String, _ stored: String) -> Bool {
    let parts = stored.split(separator: "$")
    guard parts.count == 6, parts[0] == "scrypt", let power = Int(parts[1]), (1...20).contains(power),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3]), let salt = bytes(base64url: parts[4]),
      let expected = bytes(base64url: parts[5]),
      let hash = try? derive(
        password, salt: salt, rounds: 1 << power, blockSize: blockSize, parallelism: parallelism)
    else { return false }
    return equalInConstantTime(hash, expected)
  }

  private static func derive(
    _ password: String, salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int
  ) throws -> [UInt8] {
    // The same words typed on two keyboards may differ in how accents are composed.
    let normal = password.precomposedStringWithCanonicalMapping
    let key = try KDF.Scrypt.deriveKey(
      from: Data(normal.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
      parallelism: parallelism, maxMemory: 64 * 1_024 * 1_024)
    return key.withUnsafeBytes { [UInt8]($0) }
  }
}
