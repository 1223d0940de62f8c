// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Hummingbird
import HummingbirdTesting
import Sealing
import Store
import TestCity
import Testing
import Web

/// Lilleby, and somebody who sits at one of its desks with a browser without scripts.
struct AtTheDesk {
  let site: Site
  let account: Account
  let session: StaffSession

  init(
    _ desks: [DeskCode] = ["fr-huse-nord"], as role: Account.Role = .member, name: String = "Amal",
    on day: Day = testDay
  ) async throws {
    site = try testSite(counts: nil, pace: Pace(burst: 1_000))
    site.house.clock.move(to: day)
    account = try await hire(name, role, desks, in: site.house)
    session = try await startSession(for: account, in: site.house)
  }

  var house: House { site.house }

  /// Somebody reaches out.
  func reached(
    _ words: String = "Hvor møder man andre?", topic: String = "meet-others", district: String = "nord",
    language: String = "da", contact: String = ""
  ) async throws -> Acknowledgement {
    let form = ReachForm(words: words, topic: topic, district: district, language: language, contact: contact)
    let reach = try form.read(.ask, in: site.organisation, languages: site.languages.map(\.language))
    return try await reachOut(reach, token: house.makeFormToken(), in: house)
  }

  func days(_ count: Int) async throws {
    house.clock.move(to: house.organisation.calendar.adding(count, to: house.clock.today()))
    try await letTimePass(in: house)
  }

  /// The hand as somebody at the desk would now act on it.
  func target(_ made: Acknowledgement) async throws -> DeskHand {
    let hand = try await hand(made)
    return DeskHand(reference: hand.reference, version: hand.version)
  }

  func hand(_ made: Acknowledgement) async throws -> Hand {
    try #require(try await house.database.read { try $0.hand(made.hand.id) })
  }

  func pass(_ made: Acknowledgement) async throws -> String {
    try await followHand(receiptTyped: made.receipt.digits, in: house).pass
  }

  // MARK: - The browser

  func open(_ uri: String, cookie: Bool = true) async throws -> Page {
    try await send(.get, uri, "", cookie: cookie)
  }

  /// Sends the page's form to that address, with its hidden fields and what somebody filled in.
  func send(_ page: Page, to uri: String, _ fields: [String: String] = [:]) async throws -> Page {
    try await post(uri, try page.hidden(uri).merging(fields) { $1 })
  }

  func post(_ uri: String, _ fields: [String: String]) async throws -> Page {
    let body = fields.map { "\(percentEncoded($0))=\(percentEncoded($1))" }.joined(separator: "&")
    return try await send(.post, uri, body, cookie: true)
  }

  private func send(_ method: HTTPRequest.Method, _ uri: String, _ body: String, cookie: Bool) async throws -> Page {
    let type: HTTPFields = method == .post ? formHeaders : [:]
    let headers = cookie ? type + [.cookie: site.gate.cookie.setting(session.token)] : type
    return try await quietApp(site).test(.router) { client in
      try await client.execute(uri: uri, method: method, headers: headers, body: ByteBuffer(string: body)) { Page($0) }
    }
  }
}

func hire(_ name: String, _ role: Account.Role, _ desks: [DeskCode], in house: House) async throws -> Account {
  let now = house.clock.machineNow()
  return try await house.database.transaction { connection in
    let id = try #require(
      try connection.insertAccount(
        login: name.lowercased(), name: name, role: role, passwordHash: "none", language: Language("da"), at: now))
    for desk in desks { try connection.join(account: id, desk: desk) }
    return try #require(try connection.account(id))
  }
}

func inAddress(_ made: Acknowledgement) -> String {
  made.hand.reference.text.replacing(" ", with: "-")
}
