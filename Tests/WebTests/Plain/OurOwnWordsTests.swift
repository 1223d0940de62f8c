// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Foundation
import HTTPTypes
import Hands
import HummingbirdTesting
import PlainWords
import Policy
import TestCity
import Testing
import Web

/// What we ask of others we do ourselves: every Danish page that a resident can meet is LIX 35 or lower.
///
/// Left out are the names that the policy and the city gave (they are quoted as they are), and what people wrote.
@Suite struct OurOwnWordsTests {
  static let highest = 35.0

  @Test func everyPublicPageOfLillebyIsEasyToRead() async throws {
    try await expectEasy(try lilleby.get(), TestCity.plan, TestCity.organisation)
  }

  @Test func everyPublicPageOfCopenhagenIsEasyToRead() async throws {
    let site = try copenhagen.get()
    try await expectEasy(site, site.plan, site.organisation)
  }

  /// The pages of a hand in all its states, as they are recorded.
  @Test func everyPageOfAHandIsEasyToRead() throws {
    let folder = URL(filePath: "Tests/WebTests/Snapshots/Hands")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".da.html") }
    #expect(files.count >= 20)
    let names = names(TestCity.plan, TestCity.organisation)
    for file in files.sorted() {
      expectEasy(try String(contentsOf: folder.appending(path: file), encoding: .utf8), file, names)
    }
  }

  @Test func everyProblemIsEasyToRead() throws {
    let all = try words("da").all
    let problems = all.filter { $0.key.hasPrefix("problem.") && $0.key.hasSuffix(".text") }
    #expect(problems.count >= 10)
    for (key, word) in problems {
      for form in word.forms { expectEasy("<p>\(form)</p>", key, []) }
    }
  }

  /// The pack's own texts: what happens next, where to turn, and what the law wants said.
  @Test func everyTextOfThePackIsEasyToRead() throws {
    let pack = try CityPack.read(from: "Cities/koebenhavn")
    for group in pack.organisation.topicGroups {
      expectEasy(paragraphs(group.topics.map(\.next)), "topics of \(group.code)", [])
    }
    expectEasy(paragraphs(pack.organisation.signposts.map(\.text)), "signposts", [])
    for legal in [pack.legal.privacy, pack.legal.accessibility] {
      expectEasy(paragraphs(legal.sections.flatMap(\.paragraphs)), legal.title.original, [])
    }
    for held in pack.legal.held {
      expectEasy(paragraphs([held.what, held.why, held.howLong]), held.heading.original, [])
    }
  }

  /// Nobody is called what they have not said they are, and nothing is shortened, on any page that is not about that.
  @Test func noWordOfOursIsOneThatWeAdviseAgainst() throws {
    let kinder = try #require(try lilleby.get().kinder[Language("da")])
    for (key, word) in try words("da").all where !["plain", "calendar"].contains(key.split(separator: ".").first) {
      for form in word.forms {
        let found = examine(form.replacing(/\{[^}]*\}/, with: "5"), in: .danish, kinder: kinder).remarks.filter {
          ["person-word", "office-word", "abbreviation", "long-sentence"].contains($0.kind.name)
        }
        #expect(found.isEmpty, "\(key): \(found.map(\.excerpt))")
      }
    }
  }

  private func paragraphs(_ texts: [LocalText]) -> String {
    texts.map { "<p>\(escaped($0.original))</p>" }.joined()
  }

  private func expectEasy(_ site: Site, _ plan: Plan, _ organisation: Organisation) async throws {
    let names = names(plan, organisation)
    let forms: [Link] = [.reach, .follow] + organisation.topics.map { .reach(about: $0.code) }
    let pages = publicPages(plan).map { ($0.name, $0.link) } + forms.map { ($0.url(in: Language("da")), $0) }
    try await quietApp(site).test(.router) { client in
      for (name, link) in pages {
        let answer = try await client.execute(uri: link.url(in: Language("da")), method: .get) { Page($0) }
        #expect(answer.status == .ok, "\(name)")
        expectEasy(answer.html, name, names)
      }
    }
  }

  private func expectEasy(_ html: String, _ name: String, _ names: [String]) {
    let own = names.reduce(html) { $0.replacing($1, with: "") }
    let found = examine(own, as: .html, in: .danish)
    guard let lix = found.lix else { return }
    #expect(lix.value <= Self.highest, "\(name): LIX \(lix.rounded), \(lix)")
  }
}

/// Every name that is quoted, as it stands in a page: the longest first, since one may hold another.
private func names(_ plan: Plan, _ organisation: Organisation) -> [String] {
  let texts =
    [plan.title, plan.city, plan.quote.text, plan.quote.context]
    + plan.themes.map(\.name) + plan.themes.map(\.because) + plan.goals.map(\.name) + plan.measures.map(\.name)
    + plan.committees.map(\.name)
    + plan.administrations.map(\.name) + organisation.desks.values.map(\.name)
  return Set(texts.map { escaped($0.original) }).sorted { ($0.count, $0) > ($1.count, $1) }
}
