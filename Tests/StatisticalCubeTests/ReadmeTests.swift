// SPDX-License-Identifier: Apache-2.0

import StatisticalCube
import Testing

@Test func theLinesOfTheReadmeOfStatisticalCubeWork() throws {
  let bytes = Array("BYDEL,TID,INDHOLD\n1001,2025,7\n1002,2025,\n".utf8)
  let cube = try Cube.read(bytes)
  #expect(cube.dimensions.map(\.id) == ["BYDEL", "TID"] && cube.values.count == 2)
  #expect(cube[["1001", "2025"]] == 7 && cube[["1002", "2025"]] == nil)
}
