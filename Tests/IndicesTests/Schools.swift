// SPDX-License-Identifier: Apache-2.0

import Foundation
import Indices

/// The made-up schools of the R package segregation, beside the repository.
enum Schools {
  static let path = "../shared/data/segregation/schools00.csv"
  static let arePresent = FileManager.default.fileExists(atPath: path)

  static func table() throws -> Composition {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    return try Composition(
      lines.map { line in
        let cells = line.split(separator: ",").map(String.init)
        return .init(unit: cells[2], group: cells[3], count: Double(cells[4]) ?? -1, area: cells[0])
      })
  }
}

/// Copenhagen, ten districts, 1 January: Danish origin and all others (City of Copenhagen, KKBEF2, published cells).
func copenhagen(_ year: Int) throws -> Composition {
  let path = "../shared/data/copenhagen_ancestry_by_district_2015_2025.csv"
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
  let rows = lines.map { $0.split(separator: ",").map(String.init) }.filter { $0[2] == "\(year)" }
  return try Composition(
    rows.flatMap { row -> [Composition.Row] in
      let danish = Double(row[7]) ?? -1
      let others = row[3...6].reduce(0) { $0 + (Double($1) ?? -1) }
      return [.init(unit: row[1], group: "danish", count: danish), .init(unit: row[1], group: "other", count: others)]
    })
}
