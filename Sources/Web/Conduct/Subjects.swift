// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// Everybody whose conduct has a page, in the order in which they stand in lists and files.
func conductSubjects(_ site: Site) -> [Accountable] {
  [.city] + site.plan.committees.map { .committee($0.code) }
    + site.plan.administrations.map { .administration($0.code) } + units(site).map { .unit($0.code) }
}

/// Everything that can be asked to answer first.
func units(_ site: Site, where isIncluded: (Desk) -> Bool = { _ in true }) -> [Desk] {
  site.organisation.desks.values.filter { $0.level == .unit && isIncluded($0) }.sorted { $0.code < $1.code }
}

extension Accountable {
  /// Nil for a code that the city does not know.
  func name(in site: Site) -> LocalText? {
    switch self {
    case .city: site.plan.city
    case .committee(let code): site.plan.committee(code)?.name
    case .administration(let code): site.plan.administrations.first { $0.code == code }?.name
    case .unit(let code): site.organisation.desks[code].flatMap { $0.level == .unit ? $0.name : nil }
    }
  }

  /// As it stands in files and in words: `committee`.
  var level: String {
    switch self {
    case .city: "city"
    case .committee: "committee"
    case .administration: "administration"
    case .unit: "unit"
    }
  }

  var code: String {
    switch self {
    case .city: ""
    case .committee(let code): code.text
    case .administration(let code): code.text
    case .unit(let code): code.text
    }
  }

  /// Outcomes and groups are told of one level only, so that no page can be subtracted from another.
  var tellsGroups: Bool { if case .committee = self { true } else { false } }
}

extension Site {
  /// What a committee has promised something about, in the order of the pack.
  func topics(of subject: Accountable) -> [Topic] {
    guard case .committee(let code) = subject else { return [] }
    return organisation.topics.filter { $0.committee == code }
  }

  /// Everything by which hands are divided, in the order of the pack.
  func groups(of division: Division) -> [Group] {
    switch division {
    case .kind: Kind.allCases.map { .kind($0) }
    case .district: organisation.districts.map { .district($0.code) } + [.district(nil)]
    case .language: house.languages.map { .language($0.language) } + [.language(.undetermined)]
    case .channel: Channel.allCases.map { .channel($0) }
    }
  }
}

/// How the askers say that it ended, with the small ones hidden. Empty while nobody has said so.
func outcomesShown(_ conduct: Conduct) -> [(outcome: Outcome, hands: Int?)] {
  guard conduct.tally.met > 0 else { return [] }
  let shown = hidingSmall(Outcome.allCases.map { conduct.tally.outcomes[$0] ?? 0 })
  return Array(zip(Outcome.allCases, shown)).map { (outcome: $0, hands: $1) }
}

/// How often a unit has put a hand first, by the pack's reasons, with the small ones hidden.
func prioritiesShown(_ unit: DeskCode, _ counted: CountedConduct, _ site: Site)
  -> [(reason: PriorityReason, hands: Int?)]
{
  let counts = site.organisation.priorities.map { reason in
    counted.priorities.first { $0.desk == unit && $0.reason == reason.code }?.hands ?? 0
  }
  return Array(zip(site.organisation.priorities, hidingSmall(counts))).map { (reason: $0, hands: $1) }
}

/// How often altogether.
func putFirst(_ unit: DeskCode, _ counted: CountedConduct) -> Int {
  counted.priorities.filter { $0.desk == unit }.reduce(0) { $0 + $1.hands }
}
