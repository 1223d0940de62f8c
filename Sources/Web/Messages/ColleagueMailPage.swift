// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// Which mails come to a colleague at a desk.
@Sendable func colleagueMailPage(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let mail = try await readColleagueMail(of: account, in: visit.site.house)
  return colleagueMailPage(mail, wrong: false, visit)
}

@Sendable func sendColleagueMail(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let form = visit.form
  let mail = ColleagueMail(
    address: form["address"].filter { !$0.isWhitespace }, digest: form["digest"] == "yes",
    handovers: form["handovers"] == "yes")
  do {
    try await setColleagueMail(mail, of: account, in: visit.site.house)
    return .see(.colleagueMail(done: true))
  } catch ColleagueMailComplaint.noAddress {
    return colleagueMailPage(mail, wrong: true, visit)
  }
}

private func colleagueMailPage(_ mail: ColleagueMail, wrong: Bool, _ visit: Visit) -> Answer {
  .page(
    "Messages/colleague",
    [
      "bar": .fields(deskBar(visit.badge?.account.desks.first, visit)), "queue": .link(.desk),
      "done": .flag(visit.query["done"] == "yes"), "noServer": .flag(!visit.site.house.writesMail),
      "action": .link(.colleagueMail()), "form": .text(visit.badge?.session.formToken ?? ""),
      "address": .text(mail.address), "wrong": .flag(wrong), "digest": .flag(mail.digest),
      "handovers": .flag(mail.handovers),
    ], status: wrong ? .unprocessableContent : .ok)
}
