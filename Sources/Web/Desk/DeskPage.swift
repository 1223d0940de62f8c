// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// A desk's queue in the order of the clock. No words of people stand here: reading begins when a hand is opened.
@Sendable func deskPage(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let asked = visit.query["desk"]
  let chosen = asked.isEmpty ? account.desks.first : DeskCode(asked)
  guard let chosen else { return .page("Desk/nowhere", ["bar": .fields(deskBar(nil, visit))]) }
  let queue = try await orNotFound { try await openDesk(chosen, by: account, in: visit.site.house) }
  let whose = Whose(rawValue: visit.query["whose"])
  let open = queue.late.count + queue.dueToday.count + queue.soon.count
  return .page(
    "Desk/desk",
    [
      "bar": .fields(deskBar(chosen, visit)), "name": .name(visit.site.deskName(chosen)),
      "tabs": account.desks.count > 1 ? .fields(["rows": .list(tabs(chosen, account, visit))]) : .absent,
      "late": number(queue.late.count), "today": number(queue.dueToday.count),
      "calm": .flag(queue.late.isEmpty && queue.dueToday.isEmpty && open > 0),
      "nothing": .flag(open == 0), "noneAtAll": .flag(open == 0 && queue.withAsker.isEmpty && queue.asked.isEmpty),
      "sections": .list(sections(queue, whose, visit)), "whose": .list(whoseTabs(queue, whose, visit)),
      "behalf": .link(.behalf(at: chosen)), "templates": .link(.answerTemplates(of: chosen)),
      "away": .link(.away(chosen)), "mail": .link(.colleagueMail()),
      "done": visit.query["done"] == "reject" ? .word("desk.done.reject") : .absent,
    ])
}

/// What a colleague may not see looks like what is not there.
func orNotFound<Found>(_ find: () async throws -> Found) async throws -> Found {
  do {
    return try await find()
  } catch HandRefusal.notFound {
    throw Problem.notFound
  }
}

/// Who is logged in, at which desk, and the way out.
func deskBar(_ desk: DeskCode?, _ visit: Visit) -> Fields {
  [
    "name": .text(visit.badge?.account.name ?? ""), "desk": desk.map { .name(visit.site.deskName($0)) } ?? .absent,
    "today": .day(visit.site.today), "queue": desk.map { .link(.desk($0)) } ?? .link(.desk),
    "promise": visit.badge?.rules.contains(.secretary) == true ? .fields(["url": .link(.minePromises)]) : .absent,
    "logOut": .link(.logOut), "form": .text(visit.badge?.session.formToken ?? ""),
  ]
}

private func number(_ count: Int) -> Field {
  count > 0 ? .fields(["n": .count(count)]) : .absent
}

private func tabs(_ chosen: DeskCode, _ account: Account, _ visit: Visit) -> [Fields] {
  account.desks.map { desk in
    ["name": .name(visit.site.deskName(desk)), "url": .link(.desk(desk)), "here": .flag(desk == chosen)]
  }
}

/// What the desk is asked to take, late, today, soon, later, and what waits for the asker: those that hold something.
private func sections(_ queue: DeskQueue, _ whose: Whose?, _ visit: Visit) -> [Fields] {
  let calendar = visit.site.organisation.calendar
  let horizon = calendar.adding(soonWorkingDays, to: queue.today)
  let groups: [(key: String, hands: [Hand])] = [
    ("asked", queue.asked), ("late", queue.late), ("today", queue.dueToday),
    ("soon", queue.soon.filter { ($0.clock.due ?? horizon) <= horizon }),
    ("later", queue.soon.filter { ($0.clock.due ?? horizon) > horizon }),
    ("with-asker", queue.withAsker),
  ]
  let account = visit.badge?.account.id ?? 0
  let chosen = groups.map { key, hands in
    (key, hands: hands.filter { whose == nil || queue.rota.whose($0.takenBy, for: account) == whose })
  }
  return chosen.filter { !$0.hands.isEmpty }.map { key, hands in
    [
      "id": .text(key), "title": .word("desk.queue.\(key).title"), "about": .word("desk.queue.\(key).about"),
      "n": .count(hands.count), "rows": .list(hands.map { queueRow($0, queue, visit) }),
    ]
  }
}

/// Due within so many working days is soon.
private let soonWorkingDays = 3
