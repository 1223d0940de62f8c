// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Sealing

/// The door's own questions, asked by a colleague of somebody who cannot or would rather not write.
@Sendable func behalfPage(_ visit: Visit) async throws -> Answer {
  let kind = try visit.door
  guard let desk = try chosenDesk(visit) else {
    return .page("Desk/nowhere", ["bar": .fields(deskBar(nil, visit))])
  }
  let typed = ReachForm(language: visit.language.code, answers: [.openTo: OpenTo.everyone.rawValue])
  return .page("Colleagues/behalf", behalfFields(BehalfDraft(ReachDraft(kind: kind, typed: typed)), desk, visit))
}

/// What a colleague has filled in.
struct BehalfDraft {
  var reach: ReachDraft
  /// How the person gave their word.
  var channel = ""
  var channelWord: String?

  init(_ reach: ReachDraft) {
    self.reach = reach
  }
}

func behalfFields(_ draft: BehalfDraft, _ desk: DeskCode, _ visit: Visit) -> Fields {
  let kind = draft.reach.kind
  let channelWrong: Fields? = draft.channelWord.map { ["say": .word($0), "field": .text("channel"), "max": .absent] }
  let mistakes = (channelWrong.map { [$0] } ?? []) + draft.reach.mistakes.map(\.fields)
  return reachFields(draft.reach, visit).with([
    "bar": .fields(deskBar(desk, visit)), "queue": .link(.desk(desk)), "deskName": .name(visit.site.deskName(desk)),
    "action": .link(.behalf(kind, at: desk)), "form": .text(visit.badge?.session.formToken ?? ""),
    "sheet": .text(visit.site.house.makeFormToken().text), "desk": .text(desk.text),
    "doors": .list(
      Kind.allCases.map {
        ["name": .word("desk.kind.\($0.rawValue)"), "url": .link(.behalf($0, at: desk)), "here": .flag($0 == kind)]
      }),
    "channels": .list(
      Channel.onBehalf.map {
        choice($0.rawValue, .word("colleagues.behalf.channel.\($0.rawValue)"), chosen: draft.channel)
      }),
    "channelWrong": channelWrong.map { .fields($0) } ?? .absent,
    "stop": mistakes.isEmpty ? .absent : .fields(["n": .count(mistakes.count), "rows": .list(mistakes)]),
  ])
}
