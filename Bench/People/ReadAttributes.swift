// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#endif
internal import Mixing

/// Reads a plain comma-separated file: the first column is the id, all others are attributes. Nil if it is not there.
func readAttributes(_ path: String) -> [Attribute]? {
  guard let stream = fopen(path, "r") else { return nil }
  defer { fclose(stream) }
  var text = ""
  var buffer = [CChar](repeating: 0, count: 4_096)
  while fgets(&buffer, Int32(buffer.count), stream) != nil {
    text += String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
  let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  guard let header = rows.first, rows.count > 1 else { return nil }
  return (1..<header.count).map { column in
    let cells = rows.dropFirst().map { column < $0.count ? String($0[column]) : "" }
    let values = Set(cells).sorted()
    return Attribute(values: cells.map { values.firstIndex(of: $0) ?? 0 }, valueCount: values.count)
  }
}
