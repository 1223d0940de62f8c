// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import HTTPTypes
import Hands
import Policy
import Testing

@testable import Web

@Suite struct ScorecardTests {
  @Test func onlyTheEmbeddedPageMayStandInAFrame() async throws {
    let site = try testSite()
    for route in allRoutes where route.method == .get {
      let page = try await get("/en/\(route.pattern.replacing(":code", with: "t1"))", site)
      let policy = page.headers[.contentSecurityPolicy] ?? ""
      let shared = HTTPField.Name("Cross-Origin-Resource-Policy").flatMap { page.headers[$0] }
      let framed = route.pattern == "scorecard/embed"
      #expect(policy.contains("frame-ancestors *") == framed, "\(route.pattern)")
      #expect(policy.contains("frame-ancestors 'none'") != framed, "\(route.pattern)")
      #expect(policy.hasPrefix("default-src 'none'; style-src 'self'"), "\(route.pattern)")
      #expect(shared == (framed ? "cross-origin" : "same-origin"), "\(route.pattern)")
    }
  }

  @Test func theEmbeddedPageHasNothingToSendAndOneWayOut() async throws {
    let page = try await get("/da/scorecard/embed", try testSite())
    #expect(page.headers[.setCookie] == nil)
    for no in ["<form", "<script", "<button", "<input"] { #expect(!page.body.contains(no)) }
    #expect(page.body.ranges(of: "<a ").count == 1)
    #expect(page.body.contains("href=\"/da/scorecard\" target=\"_blank\" rel=\"noopener\""))
  }

  @Test func theLineToCopyNamesTheCitysOwnAddress() async throws {
    let page = try await get("/en/scorecard", try testSite(demonstration: false, url: "https://dig.example"))
    #expect(page.body.contains("&lt;iframe src=\"https://dig.example/en/scorecard/embed\""))
  }

  /// Nothing is recorded in Lilleby: three measures, all silent, none late.
  @Test func aCityWhereNobodyHasSaidAnythingSaysSo() async throws {
    let site = try testSite()
    let table = try await get("/en/scorecard.csv", site).body.split(separator: "\r\n").map(String.init)
    #expect(
      table[0].dropFirst()
        == "day,theme,goal,name,measures,done,under-way,late,not-begun,stopped,silent,longest-overdue-days,answers,"
        + "hands-waiting,hands-met")
    #expect(table[1] == "2012-11-15,t1,g1,More people learn more,1,0,0,0,0,0,1,,SKU,9,43")
    #expect(table[2] == "2012-11-15,t1,g2,Fewer people are alone,2,0,0,0,0,0,2,,FRU SKU,6,8")
    let data = try await get("/en/scorecard.json", site).body
    let file = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(
      (file["measures"] as? [String: Int]) == [
        "all": 3, "done": 0, "under-way": 0, "late": 0, "not-begun": 0, "stopped": 0, "silent": 3,
      ])
    #expect((file["hands"] as? [String: Int]) == ["waiting": 17, "met": 51, "late": 3])
  }

  /// Three wait at the goal: too few to be told. The same holds for the page and for its files.
  @Test func aSmallNumberIsNotToldInAnyForm() async throws {
    var counts = lillebyCounts
    counts.goals["g1"] = tally(waiting: 3, underWay: 14, met: 43)
    let site = try testSite(counts: counts)
    let table = try await get("/en/scorecard.csv", site).body.split(separator: "\r\n").map(String.init)
    #expect(table[1].hasSuffix(",SKU,,43"))
    let page = try await get("/en/scorecard", site).body
    #expect(page.contains("We do not show numbers this small"))
  }

  @Test func aDayInThePastHasNoHands() async throws {
    let site = try testSite()
    let table = try await get("/en/scorecard.csv?on=2012-05-01", site).body.split(separator: "\r\n").map(String.init)
    #expect(table[1] == "2012-05-01,t1,g1,More people learn more,1,0,0,0,0,0,1,,SKU,,")
    let data = try await get("/en/scorecard.json?on=2012-05-01", site).body
    let file = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(file["day"] as? String == "2012-05-01")
    #expect(file["hands"] == nil)
  }
}
