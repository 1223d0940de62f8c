// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import HTTPTypes
import Hands
import Policy
import TestCity
import Testing
import Web

@Suite struct NewsTests {
  @Test(arguments: ["da", "en", "ar"]) func whatHappenedToAMeasureIsToldOnAPageAndInAFeed(_ language: String)
    async throws
  {
    let site = try await told()
    for (name, subject) in [
      ("measure", Subject(.measure, "m01")), ("goal", Subject(.goal, "g1")), ("committee", Subject(.committee, "FRU")),
      ("unit", Subject(.unit, "fr-huse-nord")),
    ] {
      let page = try await get(Link.news(subject).url(in: Language(language)), site)
      #expect(page.status == .ok)
      try expectMail(page.body.between("<main id=\"main\">", "</main>") ?? "", "news-\(name).\(language).html")
      let feed = try await get(Link.feed(subject).url(in: Language(language)), site)
      #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
      try expectMail(feed.body, "feed-\(name).\(language).xml")
    }
  }

  /// RFC 4287: what a feed and an entry must have, once, with ids that nobody shares.
  @Test func aFeedIsWellFormedAndHoldsWhatAtomWants() async throws {
    let site = try await told()
    for subject in [Subject(.measure, "m01"), Subject(.unit, "fr-huse-nord"), Subject(.measure, "m03")] {
      let feed = try await get(Link.feed(subject).url(in: Language("en")), site)
      let reader = AtomReader()
      let parser = XMLParser(data: Data(feed.body.utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(subject)")
      #expect(reader.root == "feed http://www.w3.org/2005/Atom")
      for name in ["feed/id", "feed/title", "feed/updated", "feed/author"] {
        #expect(reader.counts[name] == 1, "\(name)")
      }
      let entries = reader.counts["feed/entry"] ?? 0
      for name in ["id", "title", "updated"] {
        #expect(reader.counts["feed/entry/\(name)"] ?? 0 == entries, "\(name)")
      }
      #expect(Set(reader.ids).count == reader.ids.count && reader.ids.count == entries + 1)
      #expect(reader.selfLinks == ["http://localhost:8080" + Link.feed(subject).url(in: Language("en"))])
      #expect(reader.times.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil })
    }
  }

  @Test func aFeedIsTheSameEachTimeItIsRead() async throws {
    let site = try await told()
    let address = Link.feed(Subject(.measure, "m01")).url(in: Language("da"))
    let (first, second) = (try await get(address, site), try await get(address, site))
    #expect(first.body == second.body)
  }

  @Test(arguments: ["measure/m99", "goal/nix", "committee/x", "unit/skf-sekretariat", "hand/1", "measure/"])
  func whatIsNotThereCannotBeFollowed(_ path: String) async throws {
    let site = try lilleby.get()
    let (page, feed) = (try await get("/da/news/\(path)", site), try await get("/da/news/\(path)/feed.atom", site))
    #expect(page.status == .notFound && feed.status == .notFound)
  }

  @Test func eachPageThatCanBeFollowedLeadsToItsFeed() async throws {
    let site = try lilleby.get()
    for (page, subject) in [
      (Link.measure("m01"), Subject(.measure, "m01")), (.goal("g1"), Subject(.goal, "g1")),
      (.committee("SKU"), Subject(.committee, "SKU")),
    ] {
      let html = try await get(page.url(in: Language("en")), site).body
      let feed = Link.feed(subject).url(in: Language("en"))
      #expect(html.contains("<link rel=\"alternate\" type=\"application/atom+xml\""))
      #expect(html.contains("href=\"\(feed)\""))
      #expect(html.contains("href=\"\(Link.news(subject).url(in: Language("en")))\""))
    }
    let units = try await get(Link.units.url(in: Language("en")), site).body
    #expect(units.contains(Link.news(Subject(.unit, "fr-huse-nord")).url(in: Language("en"))))
  }

  /// A week is told when it is over, and fewer than five hands are not counted aloud.
  @Test func unansweredHandsAreToldByTheWeek() async throws {
    let site = try await told()
    let feed = try await get(Link.feed(Subject(.unit, "fr-huse-nord")).url(in: Language("en")), site)
    #expect(feed.body.contains("did not answer one or more hands in time from 19 November 2012 to 25 November 2012"))
    #expect(!feed.body.contains("3 December"))
  }

  /// Lilleby where a committee has recorded two things, and a hand was left until it had climbed twice. It reached out on
  /// Thursday 15 November 2012; five working days later is Thursday the 22nd, so it climbs on Friday the 23rd.
  private func told() async throws -> Site {
    let site = try testSite(counts: nil, demonstration: false)
    let house = site.house
    let secretary = try await hire("Karen", .secretary, ["sku-sekretaer"], in: house)
    var form = EntryForm()
    (form.value, form.name, form.words, form.language) = ("under-way", "Råd & dåd <b>", "Spørg flere.", "da")
    (form.from, form.day) = (house.clock.today().description, house.clock.today().description)
    let rules = EntryRules(today: house.clock.today(), plan: house.plan, languages: [Language("da")])
    try await planMilestone(
      form.readMilestone(rules), about: MeasureTarget(measure: "m01", version: 0), by: secretary, in: house)
    _ = try await noteAdvice(
      form.readAdvice(rules), about: MeasureTarget(measure: "m01", version: 1), by: secretary, in: house)
    let reach = try ReachForm(words: "Hej", topic: "meet-others", district: "nord", language: "da")
      .read(.ask, in: house.organisation, languages: [Language("da")])
    _ = try await reachOut(reach, token: house.makeFormToken(), in: house)
    try await days(14, house)
    return site
  }
}

private final class AtomReader: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  var ids: [String] = []
  var times: [String] = []
  var selfLinks: [String] = []
  var root = ""
  private var path: [String] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if path.isEmpty { root = "\(name) \(attributes["xmlns"] ?? "")" }
    path.append(name)
    text = ""
    counts[path.joined(separator: "/"), default: 0] += 1
    if name == "link", attributes["rel"] == "self" { selfLinks.append(attributes["href"] ?? "") }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "id" { ids.append(text) }
    if name == "updated" { times.append(text) }
    path.removeLast()
  }
}
