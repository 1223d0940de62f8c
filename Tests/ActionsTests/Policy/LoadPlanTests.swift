// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Notation
import Policy
import Store
import StoreSQLite
import TestCity
import Testing

@Suite struct LoadPlanTests {
  private let database: SQLiteDatabase

  init() throws {
    database = try SQLiteDatabase.inMemory()
  }

  private func load(_ plan: Plan, on day: String = "2012-10-01") async throws -> LoadedPlan {
    let day = try #require(Day(day))
    return try await loadPlan(plan, on: day, at: Instant(seconds: 1_350_000_000), in: database)
  }

  private func refusal(_ plan: Plan, on day: String = "2015-02-01") async -> [String] {
    do {
      _ = try await load(plan, on: day)
      return []
    } catch let refusal as LoadRefusal {
      return refusal.faults.map(\.sentence)
    } catch {
      return ["\(error)"]
    }
  }

  private func loads() async throws -> Int { try await database.read { try $0.planLoads().count } }

  /// Lilleby with other words in its record.
  private func edited(_ old: String, _ new: String) throws -> Plan {
    try Plan(record: try readJSON(try TestCity.plan.record().compactJSON.replacing(old, with: new), file: "f").tree)
  }

  @Test func theFirstLoadWritesEachThingOnceAndTheSecondNothing() async throws {
    let first = try await load(TestCity.plan)
    #expect(first.added.count == (try TestCity.plan.entries().count))
    #expect(try await load(TestCity.plan, on: "2012-11-01").isNothing)
    #expect(try await loads() == 1)
    #expect(try await storedPlans(in: database) == [TestCity.plan])
  }

  @Test func aChangeWritesOnlyWhatChanged() async throws {
    _ = try await load(TestCity.plan)
    let changed = try edited("Åbne huse i byen", "Åbne gårde i byen")
    let loaded = try await load(changed, on: "2012-11-01")
    #expect(loaded.changed == [EntryName(.measure, "m02")])
    #expect(loaded.added.isEmpty && loaded.retired.isEmpty)
    #expect(try await storedPlans(in: database) == [changed])
  }

  @Test func thePlanOfADayIsWhatHadBeenLoadedByThen() async throws {
    _ = try await load(TestCity.plan)
    let changed = try edited("Åbne huse i byen", "Åbne gårde i byen")
    _ = try await load(changed, on: "2012-11-01")
    func plan(_ day: String) async throws -> Plan? {
      try await Actions.plan(on: try #require(Day(day)), in: database)
    }
    // The first load counts from the beginning of the period, whenever it was loaded.
    #expect(try await plan("2010-12-31") == nil)
    #expect(try await plan("2011-01-01") == TestCity.plan)
    #expect(try await plan("2012-10-31") == TestCity.plan)
    #expect(try await plan("2012-11-01") == changed)
    #expect(try await plan("2030-01-01") == changed)
  }

  @Test func aCodeNeverDisappearsWithoutAWord() async throws {
    _ = try await load(TestCity.plan)
    let without = try TestCity.without(measure: "m03")
    let faults = await refusal(without, on: "2012-11-01")
    #expect(faults.count == 1)
    #expect(faults.first?.contains("measure m03 was loaded and is gone") == true)
    #expect(faults.first?.contains("{kind: measure, code: m03, on: a day, reason: why}") == true)
    #expect(try await loads() == 1)
  }

  @Test func aRetiredCodeIsToldUntilItsDay() async throws {
    _ = try await load(TestCity.plan)
    let fate = Fate(kind: .measure, code: "m03", what: .retired, reason: .noEffect, on: Day(2012, 6, 1))
    let retired = try TestCity.without(measure: "m03", retired: [fate])
    #expect(await refusal(retired, on: "2012-05-31").first?.contains("has not come yet") == true)
    let loaded = try await load(retired, on: "2012-11-01")
    #expect(loaded.retired == [EntryName(.measure, "m03")])
    #expect(Set(loaded.changed.map(\.kind)) == [.plan, .goal])
    #expect(try await load(retired, on: "2012-12-01").isNothing)
    func codes(_ day: String) async throws -> [String]? {
      try await Actions.plan(on: try #require(Day(day)), in: database)?.measures.map(\.code.text)
    }
    #expect(try await codes("2012-05-31") == ["m01", "m02", "m03"])
    #expect(try await codes("2012-06-01") == ["m01", "m02"])
    #expect(try await codes("2012-11-01") == ["m01", "m02"])
    // It can come back, and then it was never lost.
    #expect(try await load(TestCity.plan, on: "2013-01-01").added == [EntryName(.measure, "m03")])
    #expect(try await codes("2012-12-31") == ["m01", "m02"])
    #expect(try await codes("2013-01-01") == ["m01", "m02", "m03"])
  }

  @Test func aLoadIsAnEvent() async throws {
    _ = try await load(TestCity.plan)
    let events = try await database.read { try $0.events(on: "plan-load:1", action: "plan.load") }
    #expect(events.map(\.actor) == ["keeper"])
  }

  @Test func theNextPeriodAccountsForEveryCode() async throws {
    _ = try await load(TestCity.plan)
    #expect(await refusal(TestCity.nextPlan).isEmpty)
    #expect(try await storedPlans(in: database) == [TestCity.plan, TestCity.nextPlan])
    #expect(try await plan(on: try #require(Day(2014, 12, 31)), in: database) == TestCity.plan)
    #expect(try await plan(on: try #require(Day(2015, 1, 1)), in: database) == TestCity.nextPlan)
    // The period before is closed now.
    #expect(await refusal(TestCity.plan).contains { $0.contains("is closed") })
  }

  @Test func aPlanThatDoesNotSayWhereItComesFromIsRefused() async throws {
    _ = try await load(TestCity.plan)
    let orphan = TestCity.makeNextPlan(fates: []).with(lineage: .none)
    #expect(await refusal(orphan).contains { $0.contains("does not say what became of it") })
  }

  static let wrong: [([Fate], String)] = [
    (TestCity.nextFates.filter { $0.code != "g2" }, "nothing is said of goal g2"),
    (TestCity.nextFates + [Fate(kind: .measure, code: "m99", what: .retired, reason: .noEffect)], "has no measure m99"),
    (TestCity.changing("m02", .split, into: ["m04", "m77"]), "lives on as \"m77\", which is no measure"),
    (TestCity.changing("m02", .split, into: ["m04"]), "is split: name the two or more codes"),
    (TestCity.changing("m01", .retired, reason: .noEffect), "the code m01 is taken"),
    (TestCity.changing("m03", .retired), "is retired without a reason"),
    (TestCity.changing("g2", .merged, into: ["g1", "g2"]), "is merged: name the one code"),
    (TestCity.nextFates + TestCity.nextFates.prefix(1), "theme t1 stands here twice"),
  ]

  @Test(arguments: wrong.indices) func whatTheNextPeriodSaysWronglyIsRefused(_ index: Int) async throws {
    _ = try await load(TestCity.plan)
    let (fates, words) = Self.wrong[index]
    let faults = await refusal(TestCity.makeNextPlan(fates: fates))
    #expect(faults.contains { $0.contains(words) }, "\(faults)")
    #expect(try await loads() == 1)
  }

  @Test func aPlanIsNotItsOwnAncestor() async throws {
    let itself = Predecessor(
      plan: TestCity.plan.id, title: TestCity.plan.title, from: TestCity.plan.from, to: TestCity.plan.to, fates: [])
    let looped = TestCity.plan.with(lineage: Lineage(predecessors: [itself]))
    #expect(await refusal(looped).contains { $0.contains("its own predecessor") })
  }

  @Test func handsThatPointAtAnOldCodeAreFoundAndTheThingIsStillTold() async throws {
    let lilleby = try Lilleby()
    let house = lilleby.house
    _ = try await loadPlan(house.plan, on: lilleby.today, at: house.clock.machineNow(), in: house.database)
    _ = try await lilleby.reach(topic: "meet-others")
    let before = try await countHands(in: house).measures["m02"]?.waiting
    _ = try await loadPlan(
      TestCity.nextPlan, on: try #require(Day(2015, 1, 5)), at: house.clock.machineNow(), in: house.database)
    let next = House(
      plan: TestCity.nextPlan, organisation: house.organisation, languages: house.languages, database: house.database,
      keys: house.keys, clock: house.clock, randomness: house.randomness)
    #expect(before == 1)
    #expect(try await countHands(in: next).measures["m02"]?.waiting == 1)
    let earlier = try #require(try await findEarlier(EntryName(.measure, "m02"), in: next))
    #expect(earlier.plan == TestCity.plan)
    #expect(earlier.fate?.into == ["m04", "m05"])
    #expect(earlier.successor?.id == TestCity.nextPlan.id)
    #expect(try await findEarlier(EntryName(.measure, "m77"), in: next) == nil)
  }
}

extension TestCity {
  fileprivate static func without(measure code: MeasureCode, retired: [Fate] = []) throws -> Plan {
    let themes = plan.themes.map { theme in
      Theme(
        code: theme.code, name: theme.name, because: theme.because, statements: theme.statements,
        goals: theme.goals.map { goal in
          Goal(
            code: goal.code, name: goal.name, direction: goal.direction, responsible: goal.responsible,
            lead: goal.lead, measures: goal.measures.filter { $0.code != code })
        }, money: theme.money, concretisedBy: theme.concretisedBy)
    }
    return plan.with(themes: themes, lineage: Lineage(retired: retired))
  }

  fileprivate static func changing(
    _ code: String, _ what: Fate.What, into: [String] = [], reason: Fate.Reason? = nil
  ) -> [Fate] {
    nextFates.map { $0.code == code ? Fate(kind: $0.kind, code: code, what: what, into: into, reason: reason) : $0 }
  }
}

extension Plan {
  fileprivate func with(themes: [Theme]? = nil, lineage: Lineage) -> Plan {
    Plan(
      id: id, city: city, title: title, from: from, to: to, quote: quote, vision: vision, approach: approach,
      definitions: definitions, beliefs: beliefs, grounds: grounds, roles: roles, themes: themes ?? self.themes,
      committees: committees, administrations: administrations, advisers: advisers, localCommittees: localCommittees,
      currency: currency, lineage: lineage)
  }
}
