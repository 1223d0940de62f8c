// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes

/// A button that stops the mails, or lets them come again. The link alone stops nothing: mail programs open links to
/// look for harm.
@Sendable func stopPage(_ visit: Visit) async throws -> Answer {
  let token = visit.code("token")
  guard let choice = try await readMailChoice(token, in: visit.site.house) else { throw Problem.notFound }
  let about = choice.about.rawValue
  let (title, text, press) =
    choice.isStopped
    ? ("mail.stop.\(about).stopped", "mail.stop.\(about).stopped-text", "mail.stop.resume")
    : ("mail.stop.\(about).title", "mail.stop.\(about).text", "mail.stop.press")
  return .page(
    "Messages/stop",
    [
      "title": .word(title), "text": .word(text), "press": .word(press),
      "action": choice.isStopped && choice.about == .follower
        ? .absent : .link(choice.isStopped ? .resume(token) : .stop(token)),
      "follow": choice.about == .hand ? .link(.follow) : .absent,
    ])
}

/// One press, by a person or by a mail program that knows RFC 8058. Asked twice it has happened once.
@Sendable func sendStop(_ visit: Visit) async throws -> Answer {
  try await setMails(visit.code("token"), stopped: true, in: visit.site.house)
  return try await stopPage(visit)
}

@Sendable func sendResume(_ visit: Visit) async throws -> Answer {
  try await setMails(visit.code("token"), stopped: false, in: visit.site.house)
  return try await stopPage(visit)
}
