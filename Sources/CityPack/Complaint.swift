// SPDX-License-Identifier: AGPL-3.0-or-later

/// One thing that is wrong in a pack: where it stands, what it is, and what would be accepted instead.
package struct Complaint: Equatable, Comparable, Sendable, CustomStringConvertible {
  /// Relative to the pack's folder (`topics.yaml`), or the folder itself when it cannot be read.
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars, as editors count.
  package let column: Int
  package let sentence: String

  package static func < (a: Complaint, b: Complaint) -> Bool {
    (a.file, a.line, a.column, a.sentence) < (b.file, b.line, b.column, b.sentence)
  }

  package var description: String { "\(file):\(line):\(column): \(sentence)" }
}

/// Everything that is wrong in a pack, by file and line. A pack is read whole or not at all.
package struct PackComplaints: Error, Equatable, CustomStringConvertible {
  package let complaints: [Complaint]

  package var description: String { complaints.map(\.description).joined(separator: "\n") }
}

/// Where something stands in a pack.
struct Place: Hashable, Comparable {
  let file: String
  let line: Int
  let column: Int

  static func < (a: Place, b: Place) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
}

/// A value and the place it was read from, for complaints that come later.
struct Marked<Value> {
  let value: Value
  let place: Place
}

/// The list that all readers of one pack write to. Lives as long as one reading.
final class Complaints {
  /// A file of nonsense is told so, not answered line by line for ever.
  static let most = 1_000

  private var list: [Complaint] = []
  /// Every key a reader was ready to take, by file: what the document of packs has to say.
  private(set) var accepted: [String: Set<String>] = [:]
  private var left = 0

  var isEmpty: Bool { list.isEmpty }

  var count: Int { list.count }

  func accepts(_ keys: [String], in file: PackFile) {
    accepted[file.rawValue, default: []].formUnion(keys)
  }

  func add(_ place: Place, _ sentence: @autoclosure () -> String) {
    guard list.count < Self.most else {
      left += 1
      return
    }
    let words = sentence()
    list.append(Complaint(file: place.file, line: place.line, column: place.column, sentence: words))
  }

  var sorted: [Complaint] {
    var all = list.sorted()
    if left > 0, let last = all.last {
      let sentence = "\(left) more complaints are not shown. Mend these first."
      all.append(Complaint(file: last.file, line: last.line, column: last.column, sentence: sentence))
    }
    return all
  }
}
