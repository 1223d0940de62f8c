// SPDX-License-Identifier: AGPL-3.0-or-later

/// Text that is already HTML. Only literals and what `escaped` made can become one.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The HTML itself.
  public private(set) var text: String

  public init(stringLiteral value: StaticString) { text = value.description }

  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// In a literal, a plain string is escaped and HTML stays as it is.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    /// Room for a literal.
    public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }
    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    public mutating func appendInterpolation(_ plain: String) { text += HTML.escaped(plain) }
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }
    public mutating func appendInterpolation(_ html: HTML) { text += html.text }
    public mutating func appendInterpolation(_ list: [HTML]) { for html in list { text += html.text } }
  }

  /// Escapes byte by byte: a mark that combines with a `<` must not hide it, as it does when escaping by character.
  static func escaped(_ plain: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.utf8.count)
    for byte in plain.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
