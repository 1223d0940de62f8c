// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestCity
import Testing
import Web

@Suite struct RouteTests {
  @Test func everyPlaceOfThePromiseHasARouteForEveryone() {
    for place in PolicyPlace.allCases {
      let routes = policyRoutes.filter { $0.pattern == place.rawValue }
      #expect(routes.map(\.method) == [.get])
      #expect(routes.allSatisfy { $0.rule == .everyone })
    }
  }

  @Test func noTwoRoutesAreTheSame() {
    let names = allRoutes.map { "\($0.method) \($0.pattern)" }
    #expect(Set(names).count == names.count)
  }

  @Test func whoeverHasNoSessionFindsNoDoorOfTheStaff() async throws {
    for rule in Rule.allCases where ![.everyone, .asker, .mailed, .demonstration].contains(rule) {
      let route = Route.get(PolicyPlace.promise, rule) { _ in .see(.front) }
      let app = Application(router: makeRouter(try lilleby.get(), [route]))
      try await app.test(.router) { client in
        let status = try await client.execute(uri: "/da/promise", method: .get).status
        #expect(status == .notFound, "\(rule)")
      }
    }
  }

  @Test func theDoorsOfTheDemonstrationAreShutInARealCity() async throws {
    let route = Route.post(PolicyPlace.promise, .demonstration) { _ in .see(.front) }
    for demonstration in [true, false] {
      let app = quietApp(try testSite(demonstration: demonstration), [route])
      try await app.test(.router) { client in
        let status = try await client.execute(uri: "/da/promise", method: .post, headers: formHeaders).status
        #expect(status == (demonstration ? .seeOther : .notFound))
      }
    }
  }

  @Test func everyPublicPageCarriesTheHeadersOfTheHouse() async throws {
    let site = try lilleby.get()
    for (name, link) in publicPages(site.plan) {
      let page = try await get(link.url(in: Language("en")), site)
      expectSafe(page.headers, name)
      #expect(page.headers[.cacheControl] == "no-store")
      #expect(page.headers[.contentType] == "text/html; charset=utf-8")
      #expect(page.headers[.setCookie] == nil)
    }
  }

  @Test func everyLinkOnEveryPageLeadsSomewhere() async throws {
    let site = try lilleby.get()
    let app = quietApp(site)
    var addresses: Set<String> = []
    for (_, link) in publicPages(site.plan) {
      for language in ["da", "en", "ar"] {
        let page = try await get(link.url(in: Language(language)), site)
        addresses.formUnion(page.body.matches(of: /(?:href|src)="([^"#?]+)[^"]*"/).map { String($0.1) })
      }
    }
    let found = addresses
    try await app.test(.router) { client in
      for address in found where !address.hasPrefix("tel:") {
        let status = try await client.execute(uri: address, method: .get).status
        #expect(status == .ok, "\(address)")
      }
    }
  }

  @Test func aHeadIsAnsweredLikeAGetWithoutItsBody() async throws {
    try await quietApp(try lilleby.get()).test(.router) { client in
      let head = try await client.execute(uri: "/da", method: .head)
      #expect(head.status == .ok)
      #expect(head.body.readableBytes == 0)
      expectSafe(head.headers, "HEAD")
      let missing = try await client.execute(uri: "/da/nowhere", method: .head)
      #expect(missing.status == .notFound)
      #expect(missing.body.readableBytes == 0)
    }
  }

  @Test func aStaticFileMayBeKeptForAYearAndAnOldAddressIsGone() async throws {
    let site = try lilleby.get()
    let style = try await get(site.statics.address(of: "look.css"), site)
    #expect(style.status == .ok)
    #expect(style.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(style.body.utf8.count <= 30_000)
    expectSafe(style.headers, "look.css")
    #expect(try await get("/static/look.0.css", site).status == .notFound)
    #expect(try await get("/static/..%2f..%2fPackage.swift", site).status == .notFound)
  }
}

let formHeaders: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

func expectSafe(_ headers: HTTPFields, _ name: String, location: SourceLocation = #_sourceLocation) {
  for (header, value) in securityHeaders {
    let name = HTTPField.Name(header)
    #expect(name.flatMap { headers[$0] } == value, "\(name?.rawName ?? "")", sourceLocation: location)
  }
}
