// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hummingbird
import Sealing

@Sendable func logInPage(_ visit: Visit) async throws -> Answer {
  logInForm(visit, complaint: nil, status: .ok)
}

@Sendable func sendLogIn(_ visit: Visit) async throws -> Answer {
  guard visit.site.house.readFormToken(visit.form["form"]) != nil else {
    return logInForm(visit, complaint: "form-old", status: .ok)
  }
  do {
    let session = try await logIn(
      login: visit.form["login"].trimmed, password: Confidential(visit.form["password"]),
      gate: visit.site.passwords, in: visit.site.house)
    return welcome(session, visit)
  } catch let refusal as PeopleRefusal {
    return logInForm(
      visit, complaint: refusal.key, status: refusal == .tooManyAtOnce ? .tooManyRequests : .ok)
  }
}

@Sendable func sendLogOut(_ visit: Visit) async throws -> Answer {
  guard let badge = visit.badge else { throw Problem.notFound }
  try await logOut(badge.session, in: visit.site.house)
  return .response(
    Response(
      status: .seeOther,
      headers: [
        .location: Link.front.url(in: visit.language), .setCookie: visit.site.gate.cookie.clearing,
      ]))
}

private func logInForm(_ visit: Visit, complaint: String?, status: HTTPResponse.Status) -> Answer {
  .page(
    "People/log-in",
    [
      "here": .link(.logIn), "form": .text(visit.site.house.makeFormToken().text),
      "login": .text(visit.form["login"]),
      "complaint": complaint.map { .fields(["say": .word("people.refusal.\($0)")]) } ?? .absent,
    ], status: status)
}

/// A new session's first page: the desk, or for an administrator the people.
func welcome(_ session: StaffSession, _ visit: Visit) -> Answer {
  let first: Link = session.account.role == .administrator ? .people : .desk
  return .response(
    Response(
      status: .seeOther,
      headers: [
        .location: first.url(in: visit.language), .setCookie: visit.site.gate.cookie.setting(session.token),
      ]))
}

extension PeopleRefusal {
  /// Its name in the words.
  var key: String {
    switch self {
    case .invitationUnknown: "invitation-unknown"
    case .nameMissing: "name-missing"
    case .loginMissing: "login-missing"
    case .loginTaken: "login-taken"
    case .passwordTooShort: "password-too-short"
    case .passwordTooLong: "password-too-long"
    case .wrongLogin: "wrong-login"
    case .tooManyAtOnce: "too-many-at-once"
    case .deskUnknown: "desk-unknown"
    case .lastAdministrator: "last-administrator"
    case .accountUnknown: "account-unknown"
    }
  }
}

extension String {
  /// Without white space at either end, as people paste it.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
