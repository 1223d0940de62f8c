// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
package import Hummingbird
import HTTPTypes

/// The stylesheet and the mark, read once. Their address holds a hash of their content, so that a browser may keep them
/// for a year and still never shows an old one.
package struct StaticFiles: Sendable {
  private let addresses: [String: String]
  private let responses: [String: Response]

  init(in folder: URL) throws(StartComplaints) {
    var addresses: [String: String] = [:]
    var responses: [String: Response] = [:]
    for name in files(in: folder, ending: "") {
      guard let type = mediaType(of: name), let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
        throw StartComplaints(["Static/\(name) cannot be served: accepted are readable css, js and svg files."])
      }
      let address = hashed(name, bytes)
      addresses[name] = "/static/\(address)"
      responses[address] = Response(
        status: .ok,
        headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    self.addresses = addresses
    self.responses = responses
  }

  /// Where a file is, by its name in the folder; empty for none.
  package func address(of name: String) -> String { addresses[name] ?? "" }

  package func response(at address: String) -> Response? { responses[address] }
}

private func mediaType(of name: String) -> String? {
  switch name.split(separator: ".").last {
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "svg": "image/svg+xml"
  default: nil
  }
}

/// `look.css` becomes `look.1f2e3d4c5b6a7988.css`: FNV-1a, which is enough to tell two versions apart.
private func hashed(_ name: String, _ bytes: Data) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  var parts = name.split(separator: ".").map(String.init)
  parts.insert(String(hash, radix: 16), at: parts.count - 1)
  return parts.joined(separator: ".")
}
