// SPDX-License-Identifier: Apache-2.0

extension Cube {
  /// Reads JSON-stat 2.0 or 1.x, PX, StatBank's BULK CSV or a plain CSV in long form, told apart by how they begin.
  ///
  /// Text is UTF-8, with or without a byte-order mark, or else Windows-1252, as StatBank and PC-Axis write it.
  /// `valueColumn` names the column of figures in a CSV; otherwise it is `INDHOLD`, or the last.
  public static func read(_ bytes: [UInt8], valueColumn: String? = nil) throws(CubeComplaint) -> Cube {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw CubeComplaint("The file is written in UTF-16; save it in UTF-8.", line: 1, column: 1)
    }
    if bytes.contains(0) { throw CubeComplaint("There is a zero byte; this is not a text file.", line: 1, column: 1) }
    let text = decoded(bytes)
    guard let first = text.first(where: { !isBlank($0) }) else {
      throw CubeComplaint("The file is empty; JSON-stat, PX or CSV is needed.", line: 1, column: 1)
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return try JSONStat.cube(text) }
    if PX.looksLike(text) { return try PX.cube(text) }
    return try LongTable.cube(text, valueColumn: valueColumn)
  }
}

/// UTF-8 bytes without a byte-order mark; bytes that are not UTF-8 are taken as Windows-1252.
func decoded(_ bytes: [UInt8]) -> [UInt8] {
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  if String(validating: body, as: UTF8.self) != nil { return Array(body) }
  return Array(String(String.UnicodeScalarView(body.map(windows1252))).utf8)
}

private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
  let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// A plain decimal number with a point, or a comma where that is said to be the mark; nil for anything else.
func plainNumber(_ text: String, comma: Bool) -> Double? {
  let allowed = text.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B || byte == 0x65 || byte == 0x45
      || byte == (comma ? 0x2C : 0x2E) || comma && byte == 0x2E && !text.utf8.contains(0x2C)
  }
  guard allowed, let number = Double(comma ? text.map { $0 == "," ? "." : String($0) }.joined() : text),
    number.isFinite
  else { return nil }
  return number
}

/// What somebody typed, short and without control characters, to be repeated in a complaint.
func shortened(_ text: String) -> String {
  let clean = text.unicodeScalars.prefix(40).map { $0.value < 0x20 ? "\u{FFFD}" : Character($0) }
  return "“" + String(clean) + (text.unicodeScalars.count > 40 ? "…”" : "”")
}
