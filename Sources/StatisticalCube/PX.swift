// SPDX-License-Identifier: Apache-2.0

/// PX, the format of PC-Axis ("PX file format specification", Statistics Sweden, versions to 2013).
///
/// `KEYWORD[language]("sub")=values;` statements, then the figures. Dots are figures not published, a hyphen is nought
/// by definition. Where a file has several languages the first is read. With `KEYS` each row names its place, and a row that is left out
/// is nought.
enum PX {
  static func looksLike(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop(while: isBlank).prefix(40)
    let name = start.prefix { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "-") }
    guard name.count > 3, let next = start.dropFirst(name.count).first else { return false }
    return next == UInt8(ascii: "=") || next == UInt8(ascii: "[") || next == UInt8(ascii: "(")
  }

  static func cube(_ bytes: [UInt8]) throws(CubeComplaint) -> Cube {
    var reader = PXReader(bytes)
    let header = try reader.header()
    let names = header.values("STUB") + header.values("HEADING")
    guard !names.isEmpty else {
      throw CubeComplaint(
        "There is neither STUB nor HEADING; the dimensions are not named.", line: reader.line, column: 1)
    }
    var dimensions: [Cube.Dimension] = []
    for name in names {
      let words = header.values("VALUES", of: name)
      let codes = header.values("CODES", of: name)
      guard !words.isEmpty || !codes.isEmpty else {
        throw CubeComplaint("There are no VALUES for \(shortened(name)).", line: reader.line, column: 1)
      }
      guard codes.isEmpty || words.isEmpty || codes.count == words.count else {
        let line = header.first { $0.name == "CODES" && $0.sub == name }?.line ?? 1
        let counts = "\(codes.count) CODES for \(words.count) VALUES"
        throw CubeComplaint("\(shortened(name)) has \(counts).", line: line, column: 1)
      }
      let kept = codes.isEmpty ? words : codes
      var seen: Set<String> = []
      if let twice = kept.first(where: { !seen.insert($0).inserted }) {
        let kind = codes.isEmpty ? "VALUES" : "CODES"
        let line = header.first { $0.name == kind && $0.sub == name }?.line ?? 1
        throw CubeComplaint("\(shortened(name)) has \(shortened(twice)) twice.", line: line, column: 1)
      }
      let isTime = header.contains { $0.name == "TIMEVAL" && $0.sub == name }
      dimensions.append(
        Cube.Dimension(
          id: name, label: name, codes: kept, labels: words.isEmpty ? codes : words,
          isTime: isTime))
    }
    let size = Cube.size(dimensions.map(\.codes.count))
    let values: [Double?]
    if let rows = try keyed(header, dimensions) {
      values = try reader.figures(size, rows: rows)
    } else {
      values = try reader.figures(size)
    }
    let title = (header.values("TITLE") + header.values("CONTENTS")).first ?? ""
    let made = Cube(
      title: title, source: header.values("SOURCE").first ?? "", dimensions: dimensions, values: values)
    guard let made else { throw CubeComplaint("The table has no figures.", line: reader.line, column: 1) }
    return made
  }

  /// For each dimension of the stub, where its keys lead; nil for a file without `KEYS`.
  private static func keyed(
    _ header: [PXStatement], _ dimensions: [Cube.Dimension]
  ) throws(CubeComplaint) -> [[String: Int]]? {
    guard let first = header.first(where: { $0.name == "KEYS" }) else { return nil }
    var rows: [[String: Int]] = []
    for dimension in dimensions.prefix(header.values("STUB").count) {
      let kind = header.values("KEYS", of: dimension.id).first
      guard kind == "VALUES" || kind == "CODES" else {
        let wanted = "every dimension of the STUB needs KEYS, which are VALUES or CODES"
        throw CubeComplaint("\(shortened(dimension.id)) has no keys; \(wanted).", line: first.line, column: 1)
      }
      let names = kind == "CODES" ? dimension.codes : dimension.labels
      rows.append(Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first })
    }
    return rows
  }
}

/// One statement before the figures.
struct PXStatement {
  let name: String
  let language: String
  let sub: String?
  let values: [String]
  let line: Int
}

extension [PXStatement] {
  /// Of several languages, the one without a mark, which is the file's own.
  func values(_ name: String, of sub: String? = nil) -> [String] {
    let found = filter { $0.name == name && $0.sub == sub }
    return (found.first { $0.language.isEmpty } ?? found.first)?.values ?? []
  }
}
