// SPDX-License-Identifier: AGPL-3.0-or-later

import CCurl
import Foundation

/// What has been said between us and the mail server, as far as it decides what becomes of a mail: our last command and
/// its last answer. Nobody's address and no password is kept.
final class Exchange {
  private(set) var command = ""
  private(set) var reply = 0
  private let text: [UInt8]
  private var sent = 0
  private var isOver = false

  init(text: [UInt8]) {
    self.text = text
  }

  fileprivate func said(_ kind: curl_infotype, _ bytes: UnsafeBufferPointer<CChar>) {
    let line = bytes.prefix(16).map { Character(Unicode.Scalar(UInt8(bitPattern: $0))) }
    switch kind {
    case CURLINFO_HEADER_OUT:
      let verb = String(line.prefix { $0.isLetter }).uppercased()
      // What is said in parting decides nothing.
      isOver = isOver || verb == "QUIT"
      if !isOver { command = verb }
    case CURLINFO_HEADER_IN:
      if !isOver, let code = Int(String(line.prefix(3))) { reply = code }
    default: break
    }
  }

  fileprivate func fill(_ buffer: UnsafeMutableRawPointer, _ room: Int) -> Int {
    let count = min(room, text.count - sent)
    text.withUnsafeBytes { bytes in
      if count > 0, let base = bytes.baseAddress { buffer.copyMemory(from: base + sent, byteCount: count) }
    }
    sent += count
    return count
  }
}

private func exchange(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
  pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
}

extension Exchange {
  /// The caller keeps this object alive until the transfer is over.
  func listen(to curl: UnsafeMutableRawPointer) {
    let pointer = Unmanaged.passUnretained(self).toOpaque()
    _ = ccurl_set_number(curl, CURLOPT_VERBOSE, 1)
    _ = ccurl_set_pointer(curl, CURLOPT_DEBUGDATA, pointer)
    _ = ccurl_set_debug(curl) { _, kind, bytes, count, pointer in
      guard let bytes else { return 0 }
      exchange(pointer)?.said(kind, UnsafeBufferPointer(start: bytes, count: count))
      return 0
    }
    _ = ccurl_set_pointer(curl, CURLOPT_READDATA, pointer)
    _ = ccurl_set_read(curl) { buffer, size, count, pointer in
      guard let buffer else { return 0 }
      return exchange(pointer)?.fill(buffer, size * count) ?? 0
    }
    // What a server says is heard by `said`; it never goes to our own output.
    _ = ccurl_set_write(curl) { _, size, count, _ in size * count }
  }
}
