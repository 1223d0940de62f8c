// SPDX-License-Identifier: AGPL-3.0-or-later

import Crypto

/// SHA-256, in hexadecimal, over the pack's files in the order of their names: name, a line break, the length in bytes
/// in decimals, a line break, the bytes. Two packs with the same fingerprint say the same to the letter.
func fingerprintOf(_ files: [PackFile: [UInt8]]) -> String {
  var hash = SHA256()
  for (file, bytes) in files.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
    hash.update(data: Array("\(file.rawValue)\n\(bytes.count)\n".utf8))
    hash.update(data: bytes)
  }
  return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}
