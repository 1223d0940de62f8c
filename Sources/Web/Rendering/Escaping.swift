// SPDX-License-Identifier: AGPL-3.0-or-later

import Mustache

/// Makes text safe between tags and inside quoted attributes.
///
/// Works byte by byte. swift-mustache compares whole grapheme clusters, so a quote or `<` that carries a combining mark
/// passes it unescaped and breaks out of an attribute. A byte below 0x80 is never part of a longer UTF-8 sequence.
package func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 32)
  for byte in text.utf8 {
    if let entity = entity(for: byte) {
      bytes.append(contentsOf: entity.utf8)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func entity(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case UInt8(ascii: "`"): "&#96;"
  default: nil
  }
}

/// The content type of every template: `{{% CONTENT_TYPE:PAGE}}` stands on its first line.
struct PageContent: MustacheContentType {
  static let name = "PAGE"

  static func register() {
    MustacheContentTypes.register(PageContent(), named: name)
  }

  func escapeText(_ text: String) -> String {
    escaped(text)
  }
}
