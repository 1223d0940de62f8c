// SPDX-License-Identifier: AGPL-3.0-or-later

/// Bytes as text, or complaints that name the line and column of every byte or character that cannot stand there.
func readText(_ bytes: [UInt8], of file: PackFile, _ complaints: Complaints) -> String? {
  var position = Position(file: file.rawValue)
  var decoder = Unicode.UTF8()
  var iterator = bytes.makeIterator()
  var text = String.UnicodeScalarView()
  var isClean = true
  while case let decoded = decoder.decode(&iterator), decoded != .emptyInput {
    guard case .scalarValue(let scalar) = decoded else {
      complaints.add(position.place, "the bytes from here on are not UTF-8. Save the file as text in UTF-8.")
      return nil
    }
    if scalar == "\u{FEFF}", text.isEmpty { continue }
    if let objection = objection(to: scalar) {
      complaints.add(position.place, objection)
      isClean = false
      // No text at all: further complaints would be noise.
      if scalar == "\0" { return nil }
    }
    position.pass(scalar)
    text.append(scalar)
  }
  return isClean ? String(text) : nil
}

/// Why a character may not stand in a pack: it cannot be seen, and changes how what can be seen is read.
func objection(to scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: nil
  case 0x00: "this is no text: it holds a zero byte. Save the file as text in UTF-8."
  case 0x01...0x1F, 0x7F...0x9F: "the control character \(name(scalar)) stands here. Delete it."
  case 0x2028, 0x2029: "the line separator \(name(scalar)) stands here. Use an ordinary line break."
  case 0x202A...0x202E, 0x2066...0x2069:
    "the invisible character \(name(scalar)) turns the direction of writing. Delete it; the pages see to that."
  case 0xE000...0xF8FF, 0xFEFF, 0xFFFE...0xFFFF, 0xF0000...0x10FFFF:
    "the character \(name(scalar)) has no agreed meaning. Delete it."
  default: nil
  }
}

private func name(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A place that moves on with each character, as an editor's cursor does. CR, LF and CRLF each end one line.
struct Position {
  let file: String
  private var line = 1
  private var column = 1
  private var isAfterReturn = false

  init(file: String) {
    self.file = file
  }

  var place: Place { Place(file: file, line: line, column: column) }

  mutating func pass(_ scalar: Unicode.Scalar) {
    let isSecondHalf = scalar == "\n" && isAfterReturn
    isAfterReturn = scalar == "\r"
    if isSecondHalf { return }
    if scalar == "\n" || scalar == "\r" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
