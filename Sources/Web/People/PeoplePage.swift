// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// Who can log in, who once could, and the form that invites somebody.
@Sendable func peoplePage(_ visit: Visit) async throws -> Answer {
  try await people(visit, complaint: nil, link: nil)
}

@Sendable func sendInvite(_ visit: Visit) async throws -> Answer {
  guard let badge = visit.badge else { throw Problem.notFound }
  let choice = visit.form["desk"]
  let desk = choice == "administrator" ? nil : DeskCode(choice)
  let level = desk.flatMap { visit.site.organisation.desks[$0]?.level }
  let role: Account.Role = desk == nil ? .administrator : (level == .committee ? .secretary : .member)
  do {
    let token = try await invite(role, to: desk, by: badge.account, in: visit.site.house)
    // Shown here once; the store keeps only its hash.
    return try await people(
      visit, complaint: nil, link: visit.site.settings.url + Link.invitation(token.text).url(in: visit.language))
  } catch let refusal as PeopleRefusal {
    return try await people(visit, complaint: refusal.key, link: nil)
  }
}

/// Asks once more before an account ends.
@Sendable func endPage(_ visit: Visit) async throws -> Answer {
  let account = try await openAccount(visit)
  guard let badge = visit.badge else { throw Problem.notFound }
  return .page(
    "People/end",
    [
      "here": .link(.end(account: account.id)), "back": .link(.people), "name": .text(account.name),
      "form": .text(badge.session.formToken),
    ])
}

@Sendable func sendEnd(_ visit: Visit) async throws -> Answer {
  guard let badge = visit.badge else { throw Problem.notFound }
  let account = try await openAccount(visit)
  do {
    try await endAccount(account.id, by: badge.account, in: visit.site.house)
    return .see(.people)
  } catch let refusal as PeopleRefusal {
    return try await people(visit, complaint: refusal.key, link: nil)
  }
}

/// The account in the address, which has not ended.
func openAccount(_ visit: Visit) async throws -> Account {
  guard let badge = visit.badge, let id = Int64(visit.code("account")),
    let account = try await listAccounts(by: badge.account, in: visit.site.house).first(where: { $0.id == id }),
    account.endedAt == nil
  else { throw Problem.notFound }
  return account
}

private func people(_ visit: Visit, complaint: String?, link: String?) async throws -> Answer {
  guard let badge = visit.badge else { throw Problem.notFound }
  let accounts = try await listAccounts(by: badge.account, in: visit.site.house)
  return .page(
    "People/people",
    [
      "invite": .link(.invite), "logOut": .link(.logOut), "form": .text(badge.session.formToken),
      "me": .text(badge.account.name),
      "complaint": complaint.map { .fields(["say": .word("people.refusal.\($0)")]) } ?? .absent,
      "link": link.map { .fields(["url": .text($0)]) } ?? .absent,
      "groups": .list(deskGroups(visit.site) { _ in true }),
      "count": .count(accounts.count { $0.endedAt == nil }),
      "accounts": .list(accounts.map { accountFields($0, visit.site) }),
    ])
}

private func accountFields(_ account: Account, _ site: Site) -> Fields {
  [
    "name": .text(account.name), "login": .text(account.login), "role": .word("people.role.\(account.role.rawValue)"),
    "desks": .list(account.desks.compactMap { site.organisation.desks[$0] }.map { ["desk": .name($0.name)] }),
    "open": account.endedAt == nil
      ? .fields([
        "end": .link(.end(account: account.id)),
        "away": account.desks.isEmpty ? .absent : .fields(["url": .link(.away(of: account.id))]),
      ]) : .absent,
    "ended": account.endedAt.map { .fields(["on": .day(site.house.clock.localTime(of: $0).day, .date)]) } ?? .absent,
  ]
}

/// The desks under their administrations, for a choice among them.
func deskGroups(_ site: Site, where isChosen: (Desk) -> Bool) -> [Fields] {
  let desks = site.organisation.desks.values.filter(isChosen).sorted {
    ($0.level.rawValue, $0.name.original) > ($1.level.rawValue, $1.name.original)
  }
  return site.plan.administrations.map { administration in
    [
      "administration": .plain(administration.name),
      "desks": .list(
        desks.filter { $0.administration == administration.code }.map {
          ["code": .text($0.code.text), "desk": .plain($0.name)]
        }),
    ]
  }
}
