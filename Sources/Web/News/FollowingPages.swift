// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Sealing

/// Takes an address, and says that a mail is on its way: the same words whether it follows already or not.
@Sendable func sendFollowing(_ visit: Visit) async throws -> Answer {
  let subject = try visit.subject
  guard visit.site.name(of: subject) != nil else { throw Problem.notFound }
  guard visit.site.house.readFormToken(visit.form["form"]) != nil else {
    return try await newsPage(MailDraft(address: visit.form["address"], word: "news.mail.stale"), visit)
  }
  do {
    try await askToFollow(
      subject, address: visit.form["address"], language: visit.language, in: visit.site.house)
    return try await newsPage(MailDraft(isSent: true), visit)
  } catch FollowComplaint.noAddress {
    return try await newsPage(
      MailDraft(address: visit.form["address"], word: "news.mail.wrong"), visit)
  } catch FollowComplaint.noMail {
    return try await newsPage(MailDraft(), visit)
  }
}

/// What somebody typed, and what is to be said of it.
struct MailDraft {
  var address = ""
  var word: String?
  var isSent = false

  func fields(_ subject: Subject, _ site: Site) -> Field {
    guard site.house.writesMail else { return .absent }
    return .fields([
      "action": .link(.news(subject)), "form": .text(site.house.makeFormToken().text),
      "address": .text(String(address.prefix(254))), "wrong": word.map { .fields(["say": .word($0)]) } ?? .absent,
      "sent": .flag(isSent),
    ])
  }
}

/// The mail asks; a press answers. The link alone answers nothing.
@Sendable func confirmPage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  guard let (subject, isConfirmed) = try await readFollowing(visit.code("token"), in: site.house),
    let name = site.name(of: subject)
  else { throw Problem.notFound }
  return .page(
    "News/confirm",
    [
      "name": .name(name), "confirmed": .flag(isConfirmed), "action": .link(.confirm(visit.code("token"))),
      "news": .fields(["url": .link(.news(subject))]),
    ])
}

@Sendable func sendConfirm(_ visit: Visit) async throws -> Answer {
  try await confirmFollowing(visit.code("token"), in: visit.site.house)
  return try await confirmPage(visit)
}
