// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The organisation of rows that nothing was complained of, or complaints about routes that lead nowhere.
func makeOrganisation(_ rows: PackRows, _ complaints: Complaints) -> Organisation? {
  guard let policy = rows.policy, let units = rows.organisation, let topics = rows.topics, let clocks = rows.clocks,
    let districts = rows.districts, let calendar = rows.calendar, let timeZone = calendar.timeZone
  else { return nil }
  let codes = districts.districts.map(\.code.value)
  let routes = makeRoutes(topics, units, policy, districts: codes, complaints)
  return Organisation(
    desks: makeDesks(units, policy),
    topicGroups: makeGroups(topics),
    districts: districts.districts.map { District(code: $0.code.value, name: $0.name) },
    routes: routes,
    clocks: makeClocks(clocks, topics),
    calendar: makeCalendar(calendar),
    signposts: rows.signposts.map {
      Signpost(id: $0.id.value, text: $0.text, shownOn: Set($0.shownOn.map(\.value)))
    },
    timeZone: timeZone.value,
    opensAt: (calendar.opens ?? 8 * 60) * 60,
    districtChoice: districts.choice,
    holidayNames: Dictionary(calendar.holidays.map { ($0.id.value, $0.name) }) { first, _ in first },
    priorities: units.priorities.map { PriorityReason(code: $0.code.value, name: $0.name) })
}

/// The catch-all stands last, in a group of its own.
private func makeGroups(_ topics: TopicRows) -> [TopicGroup] {
  let groups = topics.groups.map {
    TopicGroup(code: $0.code.value, name: $0.name, topics: $0.topics.compactMap(makeTopic))
  }
  let last = topics.somethingElse.map {
    TopicGroup(code: TopicGroupCode($0.code.value.text), name: $0.name, topics: [makeTopic($0)].compactMap(\.self))
  }
  return groups + [last].compactMap(\.self)
}

private func makeTopic(_ row: TopicRow) -> Topic? {
  guard let committee = row.committee?.value else { return nil }
  let until = Dictionary(row.until.map { ($0.measure.value, $0.day.value) }) { first, _ in first }
  return Topic(
    code: row.code.value, name: row.name, kinds: Set(row.kinds),
    measures: row.measures.map { CountedMeasure(code: $0.value, until: until[$0.value]) },
    goal: row.goal?.value, committee: committee, sensitivity: row.sensitivity, next: row.next,
    isAboutAPerson: row.isAboutAPerson)
}

/// A closing day that is not closed stays a working day.
private func makeCalendar(_ rows: CalendarRows) -> WorkingCalendar {
  let holidays = rows.holidays.filter(\.isClosed).compactMap { row in
    row.rule.map { Holiday(id: row.id.value, rule: $0, from: row.from?.value, to: row.to?.value) }
  }
  return WorkingCalendar(weeklyRest: rows.weeklyRest, holidays: holidays)
}
