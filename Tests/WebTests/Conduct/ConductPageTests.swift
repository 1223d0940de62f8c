// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

@Suite struct ConductPageTests {
  @Test(arguments: ["da", "en", "ar"]) func theUnitsPageAndAnEmptyCityAreAsTheyWereSeen(language: String) async throws {
    let unit = Link.conduct(.unit("sk-hjaelp")).url(in: Language(language))
    let full = try await get(unit, try testSite())
    #expect(full.status == .ok)
    compare(full.body, with: "\(language)-conduct-unit.html")
    let empty = try testSite(conduct: ConductRecord(hands: []), demonstration: false)
    for (name, subject) in [
      ("conduct", Accountable.city), ("conduct-SKU", .committee("SKU")), ("conduct-unit", .unit("sk-hjaelp")),
    ] {
      let page = try await get(Link.conduct(subject).url(in: Language(language)), empty)
      #expect(page.status == .ok)
      compare(page.body, with: "\(language)-empty-\(name).html")
    }
  }

  @Test func whoIsNotThereHasNoPage() async throws {
    let site = try testSite()
    for path in ["committee/none", "administration/SKU", "unit/sku-sekretaer", "unit/", "nothing/SKU"] {
      #expect(try await get("/en/conduct/\(path)", site).status == .notFound, "\(path)")
    }
  }

  /// Of ten hands six had their answer in time, one too late, and three wait; two of the answered have said yes.
  @Test func aSmallCityCountedByHandStandsOnThePageAndInTheFiles() async throws {
    let site = try testSite(conduct: ConductRecord(hands: tenHands))
    let page = try await get("/en/conduct/unit/sk-hjaelp", site).body
    #expect(page.contains("The day has come for 8 hands, and 6 of them had an answer in time. <b>That is 75%.</b>"))
    #expect(page.contains("6 were answered in time. For 2 the day has not come. For 2 the day went by"))
    #expect(page.contains("We have answered 7, and 2 of them have said yes, wholly or partly."))
    // 2 of 7 is 28.6.
    #expect(page.contains("<dd>29 %</dd>"))
    let table = try await rows("/en/conduct.csv", site)
    let unit = try #require(table.first { $0["code"] == "sk-hjaelp" })
    let expected = [
      "reached": "10", "waiting": "3", "late": "1", "oldest-days": "9", "under-way": "4", "next-word-owed": "0",
      "in-time": "6", "too-late": "2", "not-due": "2", "answers": "7", "median-days": "2", "ninetieth-days": "8",
      "answered": "7", "confirmed": "2", "not-confirmed": "1", "withdrawn": "0", "reopened": "0", "put-first": "0",
    ]
    for (column, value) in expected { #expect(unit[column] == value, "\(column)") }
    #expect(table.first { $0["level"] == "city" }?["reached"] == "10")
    #expect(table.first { $0["code"] == "FRU" }?["reached"] == "0")
    let times = try await rows("/en/conduct-over-time.csv", site).filter { $0["code"] == "sk-hjaelp" }
    #expect(times.count == 1)
    #expect(times[0]["year"] == "2012" && times[0]["quarter"] == "4" && times[0]["in-time"] == "6")
  }

  /// What is hidden on the page is hidden in each of the files.
  @Test func noFormTellsAGroupOfFewerThanFive() async throws {
    func hands(_ number: Int, _ language: String) -> [Milestones] {
      (0..<number).map { _ in
        Milestones(
          ladder: school, topic: "homework", reachedOn: day(9, 3), language: Language(language), stage: .closed,
          closing: .confirmed, outcome: language == "ar" ? .partly : .helped, firstAnswer: day(9, 5))
      }
    }
    let site = try testSite(conduct: ConductRecord(hands: hands(31, "da") + hands(3, "ar") + hands(7, "en")))
    let groups = try await rows("/en/conduct-groups.csv", site).filter { $0["committee"] == "SKU" }
    let languages = groups.filter { $0["by"] == "language" }
    #expect(languages.first { $0["group"] == "da" }?["hands"] == "31")
    #expect(languages.first { $0["group"] == "da" }?["median-days"] == "2")
    for hidden in ["ar", "en"] {
      let row = try #require(languages.first { $0["group"] == hidden })
      #expect(row["hands"] == "" && row["hidden"] == "yes" && row["median-days"] == "")
    }
    // 3 said partly and 38 helped: of two numbers one tells the other, so neither stands there.
    #expect(groups.filter { $0["by"] == "outcome" }.allSatisfy { $0["hands"] == "" })
    let data = Data(try await get("/en/conduct.json", site).body.utf8)
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let subjects = try #require(file["subjects"] as? [[String: Any]])
    let committee = try #require(subjects.first { $0["code"] as? String == "SKU" })
    let entries = try #require(committee["groups"] as? [[String: Any]])
    for (entry, row) in zip(entries, groups) {
      #expect(entry["group"] as? String == row["group"])
      #expect((entry["hands"] as? Int).map(String.init) ?? "" == row["hands"])
    }
    #expect(entries.count == groups.count)
    let page = try await get("/en/conduct/committee/SKU", site).body
    #expect(page.contains("<td class=\"n\">31</td>"))
    #expect(page.contains("Fewer than five, or a number that would give one of those away."))
    for number in ["3", "7", "38"] { #expect(!page.contains("<td class=\"n\">\(number)</td>")) }
  }

  /// Seven ask about homework; four are about something else, and nothing is said of them, nor that they are four.
  @Test func aCommitteesPageTellsHowLongEachTopicWaits() async throws {
    func hands(_ number: Int, _ topic: TopicCode) -> [Milestones] {
      (0..<number).map { _ in
        Milestones(ladder: school, topic: topic, reachedOn: day(9, 3), stage: .underWay, firstAnswer: day(9, 5))
      }
    }
    for (number, said) in [(7, "2"), (4, "")] {
      let site = try testSite(conduct: ConductRecord(hands: hands(number, "homework") + hands(4, "meet-others")))
      let topics = try await rows("/en/conduct-groups.csv", site).filter { $0["by"] == "topic" }
      #expect(topics.map { $0["group"] } == ["homework", "meet-others", "something-else"])
      #expect(topics[0]["median-days"] == said && topics[0]["ninetieth-days"] == said)
      #expect(topics[0]["hidden"] == (said == "" ? "yes" : "no"))
      #expect(topics.allSatisfy { $0["hands"] == "" } && topics[1]["median-days"] == "")
    }
    let page = try await get("/en/conduct/committee/SKU", try testSite()).body
    #expect(page.contains("id=\"topics\""))
  }

  /// The committee's hands are the sum of its units': were both divided, one could be taken from the other.
  @Test func groupsAndOutcomesAreToldOfOneLevelOnly() async throws {
    let site = try testSite()
    for subject in [Accountable.city, .administration("SKF"), .unit("sk-hjaelp")] {
      let page = try await get(Link.conduct(subject).url(in: Language("en")), site).body
      #expect(!page.contains("id=\"groups\"") && !page.contains("id=\"outcomes\""))
    }
    let page = try await get("/en/conduct/committee/SKU", site).body
    #expect(page.contains("id=\"groups\"") && page.contains("id=\"outcomes\""))
    #expect(Set(try await rows("/en/conduct-groups.csv", site).compactMap { $0["committee"] }) == ["SKU", "FRU"])
  }

  @Test func theTableOfEveryPageSaysWhatTheFilesSay() async throws {
    let site = try testSite()
    for row in try await rows("/en/conduct.csv", site) {
      let path = row["level"] == "city" ? "" : "/\(row["level"] ?? "")/\(row["code"] ?? "")"
      let page = try await get("/en/conduct\(path)", site).body
      #expect(page.contains("<dd>\(row["late"] ?? "")</dd>"))
      #expect(page.contains("<dd>\(row["waiting"] ?? "")</dd>"))
      #expect(page.contains("<dd>\(row["not-confirmed"] ?? "")</dd>"))
      if row["median-days"] != "" { #expect(page.contains("<dd>\(row["median-days"] ?? "")</dd>")) }
    }
  }

  private let school = Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "sku-sekretaer")

  /// Reached on Thursday 1 November, and two of the waiting on the 12th; the day is Thursday the 15th.
  private var tenHands: [Milestones] {
    func hand(
      _ reached: Int, _ answered: Int?, _ stage: HandClock.Stage, due: Int?, _ closing: Hand.Closing? = nil,
      climbed: Bool = false
    ) -> Milestones {
      Milestones(
        ladder: school, topic: "homework", reachedOn: day(11, reached), stage: stage, due: due.map { day(11, $0) },
        closing: closing, outcome: closing == .confirmed ? .helped : nil,
        firstAnswer: answered.map { day(11, $0) }, climbedFirst: climbed)
    }
    return [
      // Waits of 1, 1, 2, 2, 3 and 3 working days, and one of 8 that climbed.
      hand(1, 2, .closed, due: nil, .confirmed), hand(1, 2, .closed, due: nil, .confirmed),
      hand(1, 5, .closed, due: nil, .notConfirmed), hand(1, 5, .underWay, due: 20), hand(1, 6, .underWay, due: 20),
      hand(1, 6, .proposed, due: 20), hand(1, 13, .underWay, due: 20, climbed: true),
      hand(2, nil, .waiting, due: 14), hand(12, nil, .waiting, due: 16), hand(12, nil, .waiting, due: 16),
    ]
  }

  private func rows(_ path: String, _ site: Site) async throws -> [[String: String]] {
    let lines = try await get(path, site).body.dropFirst().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
  }
}

/// A day of 2012; a slip of the pen shows as 1970.
private func day(_ month: Int, _ day: Int) -> Day { Day(2012, month, day) ?? Day(number: 0) }
