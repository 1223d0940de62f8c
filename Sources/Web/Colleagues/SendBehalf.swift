// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Sealing

/// Takes a hand for somebody. The answer is their receipt, to be printed or read aloud; it is shown this once.
@Sendable func sendBehalf(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let kind = try visit.door
  guard let desk = try chosenDesk(visit) else {
    return .page("Desk/nowhere", ["bar": .fields(deskBar(nil, visit))])
  }
  var draft = BehalfDraft(ReachDraft(kind: kind, typed: ReachForm(visit.form)))
  draft.channel = visit.form["channel"]
  let onBehalf = Channel(rawValue: draft.channel).flatMap { OnBehalf(account: account, desk: desk, channel: $0) }
  if onBehalf == nil { draft.channelWord = "colleagues.behalf.channel.missing" }
  let token = visit.site.house.readFormToken(visit.form["sheet"])
  draft.reach.isStale = token == nil
  do {
    let reach = try draft.reach.typed.routed.read(
      kind, in: visit.site.organisation, languages: visit.site.house.languages.map(\.language))
    guard let onBehalf, let token else { return notYet(draft, desk, visit) }
    let made = try await reachOut(reach, onBehalf: onBehalf, token: token, in: visit.site.house)
    return .page(
      "Hands/receipt", receiptFields(made, draft.reach.typed, visit).with(staff(onBehalf, reach, draft, visit)))
  } catch let complaints as ReachComplaints {
    draft.reach.complaints = complaints.all
    return notYet(draft, desk, visit)
  } catch ReachRefusal.receiptShownBefore {
    draft.reach.isStale = true
    return notYet(draft, desk, visit)
  }
}

private func notYet(_ draft: BehalfDraft, _ desk: DeskCode, _ visit: Visit) -> Answer {
  .page("Colleagues/behalf", behalfFields(draft, desk, visit), status: .unprocessableContent)
}

/// What the receipt says to the colleague who gives it away, and its switch: the form once more, in another language.
private func staff(_ onBehalf: OnBehalf, _ reach: Reach, _ draft: BehalfDraft, _ visit: Visit) -> Fields {
  let sent = [
    ("form", visit.form["form"]), ("sheet", visit.form["sheet"]), ("desk", onBehalf.desk.text),
    ("channel", draft.channel),
  ]
  let switches = tongues(.behalf(reach.kind, at: onBehalf.desk), sent + draft.reach.typed.sent, visit)
  let isTheirs = reach.language == visit.language || visit.site.offered(reach.language.code) == nil
  let theirs = zip(visit.site.languages, switches).first { $0.0.language == reach.language }?.1
  return [
    "tongues": .list(switches), "sitDown": .absent,
    "staff": .fields([
      "word": .word("colleagues.behalf.give.\(onBehalf.channel.rawValue)"),
      "at": .name(visit.site.deskName(onBehalf.desk)),
      "queue": .link(.desk(onBehalf.desk)), "theirs": isTheirs ? .absent : theirs.map { .fields($0) } ?? .absent,
    ]),
  ]
}
