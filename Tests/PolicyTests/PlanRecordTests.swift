// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Notation
import Policy
import TestCity
import Testing

@Suite struct PlanRecordTests {
  @Test func lillebysRecordIsLillebyAgain() throws {
    let record = try TestCity.plan.record()
    #expect(try Plan(record: record) == TestCity.plan)
    #expect(try Plan(record: try readJSON(record.json, file: "f").tree) == TestCity.plan)
    #expect(try Plan(record: try readTables(record.tables(root: "plan"), root: "plan").tree) == TestCity.plan)
    #expect(try Plan(entries: try TestCity.plan.entries()) == TestCity.plan)
  }

  @Test(arguments: 0..<200) func anyPlanIsTheSameAfterWritingAndReading(seed: Int) throws {
    var random = RandomPlan(seed: UInt64(seed))
    let plan = random.make()
    let record = try plan.record()
    #expect(try Plan(record: try readJSON(record.json, file: "f").tree) == plan)
    #expect(try Plan(record: try readTables(record.tables(root: "plan"), root: "plan").tree) == plan)
    #expect(try Plan(entries: try plan.entries()) == plan)
    #expect(try Plan(record: record).record().json == record.json)
  }

  @Test func theRecordSaysWhatTheIssueAsksFor() throws {
    let record = try TestCity.plan.record()
    let goal = record["themes"]?.items?[0]["goals"]?.items?[1]
    #expect(goal?["code"] == .text("g2"))
    #expect(goal?["responsible"] == .list([.text("FRU"), .text("SKU")]))
    #expect(goal?["lead"] == .text("FRU"))
    #expect(goal?["measures"]?.items?[0]["name"]?["da"] == .text("Åbne huse i byen"))
    #expect(
      record["themes"]?.items?[0]["money"]?.items?[2]
        == .block([.init("year", .number("2012")), .init("amount", .number("2.25")), .init("kind", .text("allocated"))])
    )
    #expect(record["period"]?["to"] == .text("2014-12-31"))
  }

  @Test func oneThingOfThePlanHoldsNothingOfTheThingsBelowIt() throws {
    let entries = try TestCity.plan.entries()
    let goal = try #require(entries.first { $0.name == EntryName(.goal, "g2") })
    #expect(goal.fields.map(\.field).contains("measures"))
    #expect(goal.fields.first { $0.field == "measures" }?.value == "m02, m03")
    #expect(!goal.content.compactJSON.contains("Åbne huse"))
    #expect(entries.filter { $0.name.kind == .measure }.map(\.name.code) == ["m01", "m02", "m03"])
  }

  @Test func aDifferenceNamesFieldsWithOldAndNew() throws {
    let entries = try TestCity.plan.entries()
    let changed = entries.compactMap { entry -> PlanEntry? in
      switch entry.name {
      case EntryName(.measure, "m03"): nil
      case EntryName(.theme, "t1"):
        PlanEntry(
          name: entry.name,
          content: try? readJSON(entry.content.compactJSON.replacing("2.25", with: "3"), file: "f").tree)
      default: entry
      }
    }
    let difference = PlanDifference(from: entries, to: changed)
    #expect(difference.gone.map(\.name) == [EntryName(.measure, "m03")])
    #expect(difference.added.isEmpty)
    let field = try #require(difference.changed.first?.fields.first)
    #expect(difference.changed.map(\.name) == [EntryName(.theme, "t1")])
    #expect(difference.changed[0].fields.count == 1)
    #expect(field.field == "money.2012.amount")
    #expect([field.old, field.new] == ["2.25", "3"])
    #expect(PlanDifference(from: entries, to: entries).isEmpty)
  }

  @Test func aPlanWhoseCodesDoNotFitIsNotSound() throws {
    let json = try TestCity.plan.record().json
    func faults(_ old: String, _ new: String) throws -> [String] {
      try unsound(try Plan(record: try readJSON(json.replacing(old, with: new), file: "f").tree)).map(\.sentence)
    }
    #expect(try faults("", "").isEmpty)
    #expect(try faults("\"m02\"", "\"m01\"").contains { $0.contains("two of measure m01") })
    #expect(try faults("\"lead\": \"FRU\"", "\"lead\": \"XXU\"").contains { $0.contains("led by \"XXU\"") })
    #expect(try faults("\"year\": 2011", "\"year\": 2010").contains { $0.contains("two amounts for 2010") })
    #expect(try faults("2014-12-31", "2009-12-31").contains { $0.contains("ends before it begins") })
  }
}

extension PlanEntry {
  /// Nil where the content could not be made.
  fileprivate init?(name: EntryName, content: Tree?) {
    guard let content else { return nil }
    self.init(name: name, content: content)
  }
}
