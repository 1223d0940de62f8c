// SPDX-License-Identifier: Apache-2.0

/// One record of a `;` separated file: its cells with quotes undone, and where each began.
struct PabulibRecord {
  struct Cell {
    var start: Int
    var end: Int
    var line: Int
    var column: Int
  }

  var bytes: [UInt8] = []
  var cells: [Cell] = []

  var isBlank: Bool { cells.count <= 1 && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// The bytes of a cell without spaces and tabs around them.
  func trimmed(_ place: Int) -> ArraySlice<UInt8> {
    PabulibRecord.trimmed(bytes[cells[place].start..<cells[place].end])
  }

  static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
    return slice
  }

  /// The text of a cell.
  func text(_ place: Int) throws(PabulibComplaint) -> String {
    guard let text = String(validating: trimmed(place), as: UTF8.self) else {
      throw complaint(place, "this is not UTF-8 text", accepted: "a file saved as UTF-8")
    }
    return text
  }

  func complaint(_ place: Int, _ problem: String, accepted: String) -> PabulibComplaint {
    let cell = cells.isEmpty ? Cell(start: 0, end: 0, line: 1, column: 1) : cells[min(place, cells.count - 1)]
    return PabulibComplaint(line: cell.line, column: cell.column, problem: problem, accepted: accepted)
  }
}
