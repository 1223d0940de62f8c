// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// Who looks after a hand today: you, you for a colleague, a colleague who is here or away, or nobody.
func keeper(_ owner: Int64?, _ names: [Int64: String], _ rota: Rota, _ visit: Visit) -> Fields {
  let account = visit.badge?.account.id ?? 0
  guard let owner else { return ["mine": .flag(false), "standIn": .absent, "takenBy": .absent] }
  let name = Field.text(names[owner] ?? "–")
  let isMine = owner == account
  return [
    "mine": .flag(isMine),
    "standIn": !isMine && rota.whose(owner, for: account) == .mine ? .fields(["name": name]) : .absent,
    "takenBy": .fields(["name": name, "away": away(owner, names, rota) { .day($0, .short) }]),
  ]
}

/// Until when somebody is away, and who stands in.
private func away(_ owner: Int64, _ names: [Int64: String], _ rota: Rota, until: (Day) -> Field) -> Field {
  guard let absence = rota.absence(of: owner) else { return .absent }
  return .fields([
    "until": until(absence.last),
    "by": rota.caretaker(of: owner).flatMap { names[$0] }.map { .fields(["substitute": .text($0)]) } ?? .absent,
  ])
}

/// The colleagues of the desk to whom the hand can be given, and who would look after it for whoever is away.
func colleagueChoices(_ opened: OpenedHand, _ draft: DeskDraft, _ visit: Visit) -> [Fields] {
  let rota = opened.rota
  let others = rota.colleagues.filter { $0.id != visit.badge?.account.id && $0.id != opened.hand.takenBy }
  let asked = Int64(draft.colleague)
  // Whoever was chosen is away: then whoever stands in is chosen next.
  let chosen = asked.flatMap { rota.absence(of: $0) == nil ? $0 : rota.caretaker(of: $0) }
  return others.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { colleague in
    [
      "value": .text(String(colleague.id)), "name": .text(colleague.name), "chosen": .flag(colleague.id == chosen),
      "hands": opened.openHands[colleague.id].map { .fields(["n": .count($0)]) } ?? .absent,
      "away": away(colleague.id, opened.names, rota) { .plainDay($0, .short) },
    ]
  }
}

/// The queue by whose the hands are: everybody's, mine, others', nobody's, each with how many.
func whoseTabs(_ queue: DeskQueue, _ whose: Whose?, _ visit: Visit) -> [Fields] {
  let account = visit.badge?.account.id ?? 0
  let hands = queue.late + queue.dueToday + queue.soon + queue.withAsker
  let counts = Dictionary(hands.map { (queue.rota.whose($0.takenBy, for: account), 1) }, uniquingKeysWith: +)
  let all: Fields = [
    "name": .word("colleagues.whose.all"), "n": .count(hands.count), "url": .link(.desk(queue.desk)),
    "here": .flag(whose == nil),
  ]
  return [all]
    + Whose.allCases.map {
      [
        "name": .word("colleagues.whose.\($0.rawValue)"), "n": .count(counts[$0] ?? 0),
        "url": .link(.desk(queue.desk, whose: $0)), "here": .flag(whose == $0),
      ]
    }
}
