// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Notation

/// The items of a list in a JSON file. What is wrong with one is said with the line and the character it begins at.
struct JSONList {
  let items: [JSONValue]
  private let file: InputFile

  init(_ file: InputFile) throws(Complaint) {
    self.file = file
    do {
      items = try JSONValue.read(file.bytes, file: file.name).asArray ?? []
    } catch {
      throw Self.fault(in: file) ?? error
    }
  }

  /// The reader in use says only that something is wrong; the one that notes every place, and is slower, says where.
  private static func fault(in file: InputFile) -> Complaint? {
    do {
      _ = try readJSON(String(decoding: file.bytes, as: UTF8.self), file: file.name)
      return nil
    } catch {
      return Complaint(
        "This is not well-formed JSON: \(error.sentence)", file: file.name, line: error.place.line,
        column: error.place.column)
    }
  }

  func complaint(_ message: String, item: Int) -> Complaint {
    let place = place(of: item)
    return Complaint(message, file: file.name, line: place?.line, column: place?.column)
  }

  /// Counts the commas of the outermost list, past texts and whatever is nested.
  private func place(of item: Int) -> (line: Int, column: Int)? {
    var (depth, passed, line, column) = (0, -1, 1, 0)
    var (isText, isEscaped) = (false, false)
    for byte in file.bytes {
      // The bytes of one character count once.
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == 0x0A { (line, column) = (line + 1, 0) }
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      let isSpace = [0x20, 0x09, 0x0A, 0x0D].contains(byte)
      if passed == item, !isSpace { return (line, column) }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth == 1 { passed = 0 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 1: passed += 1
      default: continue
      }
    }
    return nil
  }
}
