// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Policy
import Testing

@Suite struct LineageFileTests {
  private static let whole = """
    predecessors:
    - plan: lille-2007
      title: {da: Før, en: Before}
      period: {from: 2007-01-01, to: 2010-12-31}
      unchanged:
        themes: [t1]
        committees: [SKU]
      goals:
      - {code: g0, became: merged, into: [g1]}
      measures:
      - {code: m90, became: split, into: [m01, m02]}
      - {code: m91, became: retired, reason: no-effect, why: {da: Ingen kom., en: Nobody came.}}
      - {code: m01, became: carried-over}
    retired:
    - {kind: measure, code: m77, on: 2012-06-01, reason: overtaken-by-law}

    """

  private func complaints(_ words: String = "", _ others: String = "") throws -> [String] {
    var files = SmallPack.files
    files["lineage.yaml"] = words.isEmpty ? Self.whole : Self.whole.replacing(words, with: others, maxReplacements: 1)
    return try SmallPack.complaints(about: files)
  }

  @Test func aLineageIsReadWithEveryFate() throws {
    var files = SmallPack.files
    files["lineage.yaml"] = Self.whole
    let lineage = try SmallPack.read(files).plan.lineage
    let predecessor = try #require(lineage.predecessors.first)
    #expect(predecessor.from == Day(2007, 1, 1))
    #expect(
      predecessor.fates.map(\.entry.description) == [
        "theme t1", "goal g0", "measure m90", "measure m91", "measure m01", "committee SKU",
      ])
    #expect(predecessor.fates.map(\.what) == [.carriedOver, .merged, .split, .retired, .carriedOver, .carriedOver])
    #expect(predecessor.fates[4].into == ["m01"])
    #expect(predecessor.fates[3].why?.original == "Ingen kom.")
    #expect(lineage.retired.map(\.reason) == [.overtakenByLaw])
    #expect(try complaints().isEmpty)
  }

  /// What is broken, and where it is said.
  static let breaks: [(String, String, String)] = [
    ("into: [g1]", "into: [g9]", "lineage.yaml:9:12: goal g0 lives on as \"g9\", which is no goal of this plan."),
    ("became: split, into: [m01, m02]", "became: split, into: [m01]", "lineage.yaml:11:12: measure m90 is split"),
    ("reason: no-effect, ", "", "lineage.yaml:12:12: measure m91 is retired without a reason."),
    ("code: m91", "code: m01", "lineage.yaml:12:12: the code m01 is taken"),
    (
      "plan: lille-2007", "plan: lille-2011",
      "lineage.yaml:2:9: the plan \"lille-2011\" is named as its own predecessor."
    ),
    ("2007-01-01", "2011-01-01", "begins on 2011-01-01, which is not before"),
    ("code: m77", "code: m02", "lineage.yaml:15:25: measure m02 is retired, but still stands in the plan."),
    ("on: 2012-06-01", "on: 2015-06-01", "lineage.yaml:15:25: measure m77 is retired: name the day"),
    ("became: merged", "became: lost", "lineage.yaml:9:24: \"became\" of goal \"g0\" cannot be \"lost\"."),
    ("kind: measure", "kind: measures", "lineage.yaml:15:10:"), ("unchanged:", "unchangd:", "has no key \"unchangd\""),
  ]

  @Test(arguments: breaks.indices) func whatIsWrongInItIsToldWhereAndHow(_ index: Int) throws {
    let (words, others, sentence) = Self.breaks[index]
    let found = try complaints(words, others)
    #expect(found.contains { $0.contains(sentence) }, "\(found)")
  }

  @Test func aStoresRefusalIsToldAtTheLineThatIsAtFault() throws {
    var files = SmallPack.files
    files["lineage.yaml"] = Self.whole
    let pack = try SmallPack.read(files)
    let complaints = pack.complaints(about: [
      PlanFault(EntryName(.measure, "m90"), of: "lille-2007", "a"),
      PlanFault(EntryName(.goal, "g5"), of: "lille-2007", "b"),
      PlanFault("c"),
    ])
    #expect(
      complaints.complaints.map(\.description) == [
        "lineage.yaml:1:1: c", "lineage.yaml:2:9: b", "lineage.yaml:11:12: a",
      ])
    #expect(try SmallPack.read().complaints(about: [PlanFault("c")]).description == "policy.yaml:1:1: c")
  }
}
