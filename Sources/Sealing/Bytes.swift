// SPDX-License-Identifier: AGPL-3.0-or-later

import Crypto
import Foundation

/// Where randomness comes from: handed in, so that a test can repeat itself.
package struct Randomness: Sendable {
  package let bytes: @Sendable (_ count: Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.bytes = bytes
  }

  /// The operating system's.
  package static let system = Randomness { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A number below `bound`, none favoured.
  package func below(_ bound: Int) -> Int {
    guard bound > 1, bound <= 256 else { return 0 }
    let limit = 256 - 256 % bound
    while true {
      let byte = Int(bytes(1)[0])
      if byte < limit { return byte % bound }
    }
  }
}

/// Base64 for URLs and forms: no padding, no plus, no slash (RFC 4648, section 5).
package func base64url(_ bytes: some Collection<UInt8>) -> String {
  Data(bytes).base64EncodedString()
    .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}

/// Nil when the text is not base64url.
package func bytes(base64url text: some StringProtocol) -> [UInt8]? {
  guard text.utf8.count <= 4_096 else { return nil }
  var plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
  plain += String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
  return Data(base64Encoded: plain).map { [UInt8]($0) }
}

package func sha256(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8](SHA256.hash(data: bytes))
}

package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits: [Character] = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

/// Compares in a time that tells nothing about where two values differ.
package func equalInConstantTime(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
