// SPDX-License-Identifier: Apache-2.0

import Indices
import Testing

@Test func theLinesOfTheReadmeOfIndicesWork() throws {
  let table = try Composition([
    .init(unit: "Valby", group: "left-handed", count: 120), .init(unit: "Vanløse", group: "right-handed", count: 120),
  ])
  let indices = table.indices()
  #expect(indices[.dissimilarity(of: 0)] == 1)
  #expect(indices[.mutualInformation] ?? 0 > 0)
  #expect(table.local().units.map(\.name) == ["Valby", "Vanløse"])
  #expect(table.local().units.map(\.share) == [0.5, 0.5])
}
