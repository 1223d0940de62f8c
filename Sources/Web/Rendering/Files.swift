// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import HTTPTypes
import Hummingbird

extension Answer {
  /// A table for a spreadsheet: the first row names the columns. RFC 4180, UTF-8 with the mark that Excel looks for.
  static func csv(_ rows: [[String]], named name: String) -> Answer {
    let text = "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    return file(Data(text.utf8), type: "text/csv; charset=utf-8", disposition: "attachment; filename=\"\(name)\"")
  }

  /// Keys in alphabetical order, so that two files can be compared line by line.
  static func json(_ value: some Encodable) throws -> Answer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return file(try encoder.encode(value), type: "application/json; charset=utf-8", disposition: "inline")
  }

  private static func file(_ bytes: Data, type: String, disposition: String) -> Answer {
    .response(
      Response(
        status: .ok, headers: [.contentType: type, .contentDisposition: disposition],
        body: .init(byteBuffer: ByteBuffer(bytes: bytes))))
  }
}

/// A cell that a spreadsheet would read as a formula gets an apostrophe before it; one with a comma, a quote or a line
/// break gets quotes around it.
func cell(_ text: String) -> String {
  let first = text.unicodeScalars.first
  let safe = first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } == true ? "'\(text)" : text
  guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
  // By Unicode scalars: a quote that a combining mark follows is another character, but the same quote.
  let doubled = safe.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
  return "\"\(String(String.UnicodeScalarView(doubled)))\""
}
