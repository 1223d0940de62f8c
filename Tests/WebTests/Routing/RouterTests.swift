// SPDX-License-Identifier: AGPL-3.0-or-later

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

@Suite struct RouterTests {
  @Test func theBareAddressLeadsToTheLanguageOfTheBrowser() async throws {
    let app = Application(router: makeRouter(try lilleby.get()))
    try await app.test(.router) { client in
      try await client.execute(uri: "/", method: .get, headers: [.acceptLanguage: "fr, ar-EG;q=0.8, en;q=0.5"]) {
        #expect($0.status == .seeOther)
        #expect($0.headers[.location] == "/ar")
        #expect($0.headers[.vary] == "Accept-Language")
      }
    }
  }

  @Test(arguments: ["/da", "/en", "/ar"]) func theFrontPageOpensInEveryLanguage(path: String) async throws {
    let app = Application(router: makeRouter(try lilleby.get()))
    try await app.test(.router) { client in
      try await client.execute(uri: path, method: .get) { response in
        #expect(response.status == .ok)
        #expect(String(buffer: response.body).hasPrefix("<!doctype html>"))
      }
    }
  }

  @Test func aPageThatIsNotThereSaysSoInTheReadersLanguage() async throws {
    let app = Application(router: makeRouter(try lilleby.get()))
    try await app.test(.router) { client in
      for (uri, words) in [("/en/nowhere", "no such page"), ("/xx", "findes ikke"), ("/ar/%ff", "غير موجودة")] {
        try await client.execute(uri: uri, method: .get) { response in
          #expect(response.status == .notFound)
          #expect(String(buffer: response.body).contains(words))
        }
      }
    }
  }
}
