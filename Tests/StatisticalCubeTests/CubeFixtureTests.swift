// SPDX-License-Identifier: Apache-2.0

import Foundation
import StatisticalCube
import Testing

private let folder = "../shared/data/fixture_copenhagen_ancestry"
private let isPresent = FileManager.default.fileExists(atPath: folder + ".px")

private func fixture(_ ending: String) throws -> Cube {
  try Cube.read([UInt8](Data(contentsOf: URL(filePath: folder + ending))))
}

@Suite struct CubeFixtureTests {
  @Test(.enabled(if: isPresent, "needs ../shared/data"))
  func fourFormatsAreOneCube() throws {
    let first = try fixture(".jsonstat2.json")
    let others = try [".jsonstat1_statbank_shape.json", ".statbank_bulk.csv", ".px"].map(fixture)
    #expect(first.dimensions.map(\.codes.count) == [10, 5, 2])
    #expect(first.values.count == 100)
    for other in others { #expect(other.hasSameFigures(as: first)) }
    #expect(first[["1001", "danish_origin", "2025"]] == 44_015)
    #expect(first.dimensions.map(\.isTime) == [false, false, true])
    #expect(try fixture(".px").dimensions[0].labels[1] == "Østerbro")
  }
}
