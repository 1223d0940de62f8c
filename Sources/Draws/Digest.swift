// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Crypto

/// SHA-256, as it stands in records.
public enum Digest {
  /// 64 hexadecimal digits, lower case.
  public static func hex(_ bytes: some Sequence<UInt8>) -> String { digits(of: words(Array(bytes))) }

  static func digits(of hash: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The hash of a text's UTF-8 bytes.
  public static func hex(_ text: String) -> String { hex(text.utf8) }

  /// The 32 bytes of the hash.
  static func words(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}

/// The same hash of bytes that come a piece at a time.
struct RunningDigest {
  private var hash = SHA256()

  mutating func add(_ piece: [UInt8]) { hash.update(data: piece) }

  /// 64 hexadecimal digits, of all pieces so far.
  var hex: String { Digest.digits(of: Array(hash.finalize())) }
}
