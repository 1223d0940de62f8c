// SPDX-License-Identifier: AGPL-3.0-or-later

extension Table {
  /// A table of which only the header has been read, for files that are walked row by row.
  public init(header: Row, of file: InputFile) {
    self.init(file: file.name, columns: header.cells, rows: [])
  }
}
