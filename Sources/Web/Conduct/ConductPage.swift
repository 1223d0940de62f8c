// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// Does it keep its word? What waits now, how quickly answers come and whether they were any, over time, and by groups
/// where that can be told: each as a picture, a table and a sentence.
func conductPage(_ subject: Accountable, _ visit: Visit) async throws -> Answer {
  let site = visit.site
  guard let name = subject.name(in: site) else { throw Problem.notFound }
  let counted = try await site.conduct()
  let city = counted.city
  let conduct = city[subject]
  return .page(
    "Conduct/conduct",
    [
      "plain": .plain(name), "name": .name(name), "translation": .translation(name),
      "isCity": .flag(subject == .city), "whole": subject == .city ? .absent : .link(.conduct),
      "above": .list(above(subject, site)), "scope": .word("conduct.scope.\(subject.level)"),
      "today": .day(site.today),
      "now": .fields(now(conduct, site)), "kept": .fields(keptFields(conduct)), "worth": .fields(worth(conduct)),
      "overTime": overTime(city.quarters(of: subject)),
      "outcomes": subject.tellsGroups ? outcomes(conduct) : .absent,
      "topics": subject.tellsGroups ? topics(of: subject, city, site) : .absent,
      "groups": subject.tellsGroups ? groups(of: subject, city, site) : .absent,
      "ungrouped": .flag(!subject.tellsGroups && subject != .city),
      "first": priorities(subject, counted, site), "lists": .list(lists(subject, city, site)),
      "table": .link(.conductTable), "timeTable": .link(.conductOverTime), "groupTable": .link(.conductGroups),
      "data": .link(.conductData),
    ])
}

/// What stands higher: the way back.
private func above(_ subject: Accountable, _ site: Site) -> [Fields] {
  switch subject {
  case .city: []
  case .committee(let code): site.plan.committee(code).map { [named($0.name, .committee(code))] } ?? []
  case .administration(let code):
    site.plan.administrations.first { $0.code == code }
      .map { [conductName(.committee($0.committee), site)].compactMap(\.self) } ?? []
  case .unit(let code):
    site.organisation.desks[code].map { desk in
      [conductName(.administration(desk.administration), site)].compactMap(\.self)
    } ?? []
  }
}

func conductName(_ subject: Accountable, _ site: Site) -> Fields? {
  subject.name(in: site).map { named($0, .conduct(subject)) }
}

private func now(_ conduct: Conduct, _ site: Site) -> Fields {
  let tally = conduct.tally
  return [
    "late": .count(tally.late), "waiting": .count(tally.waiting), "today": .day(site.today),
    "oldest": tally.oldest.map { .fields(oldest($0, site)) } ?? .absent,
  ]
}

/// What the answers were worth, beside how quickly they came.
private func worth(_ conduct: Conduct) -> Fields {
  [
    "days": conduct.days.published.map {
      .fields(["median": .count($0.median), "ninetieth": .count($0.ninetieth)])
    } ?? .absent,
    "confirmed": conduct.confirmedPercent.map { .fields(["percent": .count($0)]) } ?? .absent,
    "met": .count(conduct.tally.met), "answered": .count(conduct.answered),
    "anyAnswered": .flag(conduct.answered > 0),
    "notConfirmed": .count(conduct.tally.notConfirmed), "reopened": .count(conduct.tally.reopened),
    "owed": .count(conduct.wordOwed), "withdrawn": .count(conduct.tally.withdrawn),
    "underWay": .count(conduct.tally.underWay),
  ]
}

private func priorities(_ subject: Accountable, _ counted: CountedConduct, _ site: Site) -> Field {
  guard case .unit(let code) = subject else { return .absent }
  let rows = prioritiesShown(code, counted, site)
  let all = putFirst(code, counted)
  let isHidden = rows.allSatisfy { $0.hands == nil }
  return .fields([
    "all": .count(all), "hidden": .flag(all > 0 && rows.contains { $0.hands == nil }),
    "rows": .list(
      all == 0 || isHidden
        ? []
        : rows.map { ["name": .local($0.reason.name), "hands": .hidden($0.hands), "star": .flag($0.hands == nil)] }),
  ])
}

/// Those below, or beside: each with its bar and what waits there.
private func lists(_ subject: Accountable, _ city: CityConduct, _ site: Site) -> [Fields] {
  func list(_ kind: String, _ subjects: [Accountable]) -> Fields? {
    guard !subjects.isEmpty else { return nil }
    return [
      "title": .word("conduct.list.\(kind)"), "about": .word("conduct.list.\(kind)-about"),
      "rows": .list(subjects.compactMap { row($0, city, site) }),
    ]
  }
  switch subject {
  case .city:
    return [
      list("committees", site.plan.committees.map { .committee($0.code) }),
      list("administrations", site.plan.administrations.map { .administration($0.code) }),
    ].compactMap(\.self)
  case .committee(let code):
    return [list("committee-units", units(site) { $0.committee == code }.map { .unit($0.code) })].compactMap(\.self)
  case .administration(let code):
    return [list("units", units(site) { $0.administration == code }.map { .unit($0.code) })].compactMap(\.self)
  case .unit: return []
  }
}

private func row(_ subject: Accountable, _ city: CityConduct, _ site: Site) -> Fields? {
  let conduct = city[subject]
  return conductName(subject, site)?.with(keptFields(conduct)).with([
    "waiting": .count(conduct.tally.waiting), "late": .count(conduct.tally.late),
    "isLate": .flag(conduct.tally.late > 0),
    "days": conduct.tally.oldest.map { .count($0.workingDays) } ?? .absent,
  ])
}
