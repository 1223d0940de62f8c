// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import TestCity
import Testing

@testable import Web

@Suite struct TemplateTests {
  @Test func everyTemplateIsSafeAndHasItsWords() throws {
    let resources = try Resources.find(setting: "Sources/Web")
    for offered in TestCity.languages {
      _ = try Pages(words: readWords(of: offered, in: resources.words), templates: resources.templates)
    }
  }

  @Test(arguments: [
    ("<p>{{x}}</p>", "CONTENT_TYPE"), ("{{% CONTENT_TYPE:HTML}}\n", "CONTENT_TYPE"),
    ("{{% CONTENT_TYPE:PAGE}}\n<p>{{{x}}}</p>", "line 2"), ("{{% CONTENT_TYPE:PAGE}}\n\n{{& x}}", "line 3"),
    ("{{% CONTENT_TYPE:PAGE}}\n{{=<% %>=}}", "line 2"), ("{{% CONTENT_TYPE:PAGE}}\n<p style=\"x\">", "style"),
  ])
  func aTemplateThatWouldNotEscapeIsRefused(text: String, reason: String) {
    #expect(TemplateText(name: "x", text: text).faults().contains { $0.contains(reason) })
  }

  @Test func aKeyWithoutAWordIsAComplaintWithItsLine() throws {
    let words = try words("da")
    let template = TemplateText(name: "x", text: "{{% CONTENT_TYPE:PAGE}}\n[[policy.nothing]]")
    let complaints = #expect(throws: StartComplaints.self) { try template.spoken(in: words) }
    #expect(complaints?.complaints == ["Templates/x.mustache, line 2: no word policy.nothing in Words/da."])
  }

  @Test func aNameThatIsNotGivenIsMissedAtTheLevelWhereItIsWanted() throws {
    let pages = try #require(try lilleby.get().pages[Language("da")])
    let (_, missing) = pages.render("problem", ["page": .fields([:])])
    #expect(missing.contains("problem.title"))
    #expect(missing.contains("problem.page.language"))
  }

  @Test func aRowDoesNotBorrowFromThePageAroundIt() throws {
    let words = try words("da")
    let reading = Reading(words: words)
    let level = Level(fields: ["rows": .list([[:]]), "name": .text("outer")], path: "page", reading: reading)
    let rows = try #require(level.child(named: "rows") as? [Level])
    #expect(rows[0].child(named: "name") == nil)
    #expect(reading.missing == ["page.rows.name"])
  }
}
