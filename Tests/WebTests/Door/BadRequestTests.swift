// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

/// Answers with what it was sent.
let echo = Route.post(HandsPlace.reach, .everyone) { visit in
  .response(Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: visit.form["text"]))))
}

/// Whatever comes in, the answer is a sentence and never a 5xx.
@Suite struct BadRequestTests {
  @Test func strangeAddressesAreNotFoundInWords() async throws {
    let site = try lilleby.get()
    for uri in strangeAddresses {
      let page = try await get(uri, site)
      #expect((300..<500).contains(page.status.code) || page.status == .ok, "\(uri): \(page.status)")
      expectSafe(page.headers, uri)
      if page.status.code >= 400 { #expect(page.body.contains("<h1>"), "\(uri)") }
    }
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"])
  func anotherMethodIsRefusedWithWhatWouldBeTaken(method: String) async throws {
    let method = try #require(HTTPRequest.Method(method))
    try await quietApp(try lilleby.get()).test(.router) { client in
      let response = try await client.execute(uri: "/da", method: method)
      #expect(response.status == .methodNotAllowed)
      #expect(response.headers[.allow] == "GET, HEAD, POST")
      expectSafe(response.headers, method.rawValue)
    }
  }

  @Test func aPageThatOnlyShowsRefusesAForm() async throws {
    try await quietApp(try lilleby.get()).test(.router) { client in
      let response = try await client.execute(uri: "/en/promise", method: .post, headers: formHeaders)
      #expect(response.status == .methodNotAllowed)
      #expect(response.headers[.allow] == "GET, HEAD")
    }
  }

  @Test(arguments: [
    ("text=%", "form-encoding"), ("text=%zz", "form-encoding"), ("text=%ff%fe", "form-encoding"),
    ("text=%00", "form-zero"), ("text=a%00b", "form-zero"), ("%ff=a", "form-encoding"),
    (String(repeating: "a=b&", count: 300), "form-too-many"),
  ])
  func aBrokenFormIsRefusedInASentence(body: String, problem: String) async throws {
    let response = try await post(body)
    #expect(response.status == .badRequest)
    #expect(String(buffer: response.body).contains(try word("problem.\(problem).title")))
  }

  @Test func aFormOfAnotherKindIsRefused() async throws {
    let response = try await post("{}", headers: [.contentType: "application/json"])
    #expect(response.status == .badRequest)
  }

  @Test func aGoodFormArrivesInOneShape() async throws {
    let response = try await post("text=A%CC%8A%0D%0Ab+c%0D")
    #expect(String(buffer: response.body) == "\u{C5}\nb c\n")
  }

  @Test func whatIsTooLargeIsRefusedInWords() async throws {
    #expect(try await post(String(repeating: "a", count: Limit.bodyBytes + 1)).status == .contentTooLarge)
    let site = try lilleby.get()
    #expect(try await get("/da?" + String(repeating: "a", count: 9_000), site).status == .uriTooLong)
    var many = HTTPFields()
    for place in 0...Limit.headerFields { many.append(HTTPField(name: try #require(.init("X-\(place)")), value: "a")) }
    #expect(try await get("/da", site, headers: many).status == .requestHeaderFieldsTooLarge)
    let long: HTTPFields = [.cookie: String(repeating: "a", count: Limit.headerBytes)]
    #expect(try await get("/da", site, headers: long).status == .requestHeaderFieldsTooLarge)
  }

  @Test(arguments: [
    ("same-origin", "http://localhost:8080", 200), ("same-origin", "http://127.0.0.1:8080", 200),
    ("cross-site", "https://evil.example", 403), ("same-site", nil, 403), (nil, "https://evil.example", 403),
    (nil, "null", 403), (nil, nil, 200), ("same-origin", "http://localhost:8081", 403),
  ])
  func aFormFromAnotherSiteIsRefused(site: String?, origin: String?, status: Int) async throws {
    var headers = formHeaders
    headers[try #require(.init("Sec-Fetch-Site"))] = site
    headers[.origin] = origin
    #expect(try await post("text=a", headers: headers).status.code == status)
  }

  @Test func tooManyFormsAreRefusedWithATimeToWait() async throws {
    // An hour for each form, so that a slow machine does not empty the bucket while the test goes on.
    let site = try testSite(pace: Pace(burst: 3, seconds: 3_600, longestDelay: 0))
    try await quietApp(site, [echo]).test(.router) { client in
      for _ in 1...3 {
        let status = try await client.execute(uri: "/da/reach", method: .post, headers: formHeaders).status
        #expect(status == .ok)
      }
      let refused = try await client.execute(uri: "/da/reach", method: .post, headers: formHeaders)
      #expect(refused.status == .tooManyRequests)
      #expect(refused.headers[.retryAfter].flatMap { Int($0) }.map { (1...3_600).contains($0) } == true)
      #expect(String(buffer: refused.body).contains("Vent"))
      #expect(try await client.execute(uri: "/da/reach", method: .get).status == .methodNotAllowed)
    }
  }

  private func post(_ body: String, headers: HTTPFields = formHeaders) async throws -> TestResponse {
    try await quietApp(try lilleby.get(), [echo]).test(.router) { client in
      try await client.execute(uri: "/en/reach", method: .post, headers: headers, body: ByteBuffer(string: body))
    }
  }

  private func word(_ key: String) throws -> String {
    try #require(try lilleby.get().pages[Language("en")]?.words.all[key]?.forms.first)
  }
}

private let strangeAddresses = [
  "/da/%", "/da/%zz", "/da/%ff%fe", "/da/%00", "/da/measure/%00", "/da/measure/%ff", "/da/measure/a%2fb", "//", "///da",
  "/da//promise", "/da/theme/", "/DA", "/da/../en", "/da?x=%", "/da?%00=%00&&&==",
  "/da/measure/" + String(repeating: "é", count: 900),
  "/da/committee/\u{202E}", "/da?" + String(repeating: "a=b&", count: 1_500), "*", "/xx/promise", "/da/theme/t1/more",
  "/da/goal/{{secret}}", "/da/theme/<script>", "/static/", "/static/%2e%2e", "/favicon.ico", "/da#x", "http://other/da",
]
