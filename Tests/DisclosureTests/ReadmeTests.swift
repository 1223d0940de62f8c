// SPDX-License-Identifier: AGPL-3.0-or-later

import Disclosure
import Testing

@Test func theLinesOfTheReadmeOfDisclosureWork() throws {
  let table = try CountTable(axes: [Axis(name: "district", leaves: ["Valby", "Vanløse"])], leaves: [3, 250])
  let protection = try Protection(CellSystem([table]), k: 5)
  #expect(protection.hidden.count == 2 && protection.faults() == [])
  #expect(protection.hidden.contains { protection.system.cells[$0].label == "district=Valby" })
  #expect(try Attack(protection).recoveries(of: protection) == [])
}
