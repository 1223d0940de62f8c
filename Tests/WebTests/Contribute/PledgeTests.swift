// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Policy
import Testing

@testable import Web

@Suite struct PledgeTests {
  /// Of Copenhagen's 23. This number may only be written down lower.
  private let withoutDoor = 1

  @Test func noMorePledgesAreWithoutADoorThanBefore() throws {
    let pledges = try copenhagen.get().plan.pledges
    #expect(pledges.count == 23)
    let without = pledges.filter { !$0.hasDoor }.map(\.code.text)
    #expect(without.count == withoutDoor, "\(without)")
  }

  @Test func everyDoorThatIsOpenOpens() async throws {
    let site = try copenhagen.get()
    for way in site.plan.pledges.flatMap(\.ways) {
      guard let link = way.link else { continue }
      let page = try await get(link.url(in: Language("da")), site)
      #expect(page.status == .ok, "\(way)")
      if case .door(_, let topic) = way {
        #expect(page.body.contains("<option value=\"\(topic)\" selected>"), "\(way)")
      }
    }
  }

  @Test func aPageThatIsNotBuiltIsNoLink() async throws {
    let site = try copenhagen.get()
    // Different treatment and its reasons come with the barometer.
    let page = try await get("/da/contribute/r5", site).body
    #expect(page.matches(of: /class="tag none"/).count == 1)
    #expect(page.matches(of: /Her er der ingen dør endnu/).count == 1)
    // Three pledges of a school, seven ways to offer or to share an idea, all of them open.
    let school = try await get("/da/contribute/r3", site).body
    #expect(school.matches(of: /class="tag none"/).isEmpty)
    #expect(school.matches(of: /\/da\/reach\/(offer|idea)\?topic=/).count == 7)
  }

  @Test func everySignpostStandsOnceWithItsNumberToPress() async throws {
    let site = try copenhagen.get()
    let page = try await get("/en/where-to-turn", site).body
    #expect(page.contains("href=\"tel:112\""))
    #expect(page.contains("href=\"tel:114\""))
    for post in site.organisation.signposts where !post.text.original.contains(where: \.isNumber) {
      let text = post.text.reading(in: Language("en")).text
      #expect(page.ranges(of: escaped(text)).count == 1, "\(post.id)")
    }
  }

  @Test func everyTopicStandsAtAUnitWithItsDays() async throws {
    let site = try copenhagen.get()
    let page = try await get("/en/units", site).body
    for topic in site.organisation.topics {
      #expect(page.contains(escaped(topic.name.reading(in: Language("en")).text)))
    }
    // The clock of a topic of its own: one day for who has no home.
    #expect(page.contains("Answer within 1 working day<"))
  }

  @Test func whatIsHeldHasWordsInEveryLanguage() throws {
    for words in try allWords.get() {
      for thing in DataPurpose.allCases.flatMap(whatIsHeld) {
        for key in ["thing.\(name(thing))", "sensitivity.\(thing.sensitivity)", "retention.\(thing.retention)"] {
          #expect(words.all["legal.\(key)"] != nil, "Say what this is in Words/\(words.language)/legal.yaml: \(key)")
        }
      }
    }
  }
}
