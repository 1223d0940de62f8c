// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// One row for everybody who has a page. A figure that the page does not show is empty here.
@Sendable func conductTable(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let counted = try await site.conduct()
  let city = counted.city
  let columns = [
    "day", "level", "code", "name", "reached", "waiting", "late", "oldest-days", "under-way", "next-word-owed",
    "in-time", "too-late", "not-due", "answers", "median-days", "ninetieth-days", "answered", "confirmed",
    "not-confirmed", "withdrawn", "reopened", "put-first",
  ]
  let rows = conductSubjects(site).map { subject -> [String] in
    let figures = ConductFigures(city[subject])
    let first: Int? = if case .unit(let code) = subject { putFirst(code, counted) } else { nil }
    return [
      site.today.description, subject.level, subject.code,
      subject.name(in: site)?.reading(in: visit.language).text ?? "",
    ] + (figures.inOrder + [first]).map { $0.map(String.init) ?? "" }
  }
  return .csv([columns] + rows, named: "conduct.csv")
}

/// One row for each quarter of everybody who has a page.
@Sendable func conductOverTime(_ visit: Visit) async throws -> Answer {
  let city = try await visit.site.conduct().city
  let columns = ["level", "code", "year", "quarter", "reached", "in-time", "too-late", "not-due", "median-days"]
  let rows = conductSubjects(visit.site).flatMap { subject in
    city.quarters(of: subject).map { quarter, conduct in
      [subject.level, subject.code, String(quarter.year), String(quarter.number)]
        + [conduct.reached, conduct[.kept], conduct[.broken], conduct[.pending], conduct.days.published?.median]
        .map { $0.map(String.init) ?? "" }
    }
  }
  return .csv([columns] + rows, named: "conduct-over-time.csv")
}

/// One row for each group and outcome of each committee. A hidden number is empty.
@Sendable func conductGroups(_ visit: Visit) async throws -> Answer {
  let city = try await visit.site.conduct().city
  let columns = ["committee", "by", "group", "hands", "hidden", "median-days", "ninetieth-days"]
  let rows = conductSubjects(visit.site).filter(\.tellsGroups).flatMap { subject in
    groupEntries(subject, city, visit.site).map { entry in
      [
        subject.code, entry.by, entry.group, entry.hands.map(String.init) ?? "", entry.hidden ? "yes" : "no",
        entry.medianDays.map(String.init) ?? "", entry.ninetiethDays.map(String.init) ?? "",
      ]
    }
  }
  return .csv([columns] + rows, named: "conduct-groups.csv")
}

/// The three tables in one.
@Sendable func conductData(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let counted = try await site.conduct()
  let city = counted.city
  return try .json(
    ConductFile(
      day: site.today.description, fewestShown: fewestShown, groupsBefore: city.groupsBefore.description,
      subjects: conductSubjects(site).map { subject in
        let priorities: [PriorityEntry]? =
          if case .unit(let code) = subject {
            prioritiesShown(code, counted, site).map { .init(reason: $0.reason.code.text, hands: $0.hands) }
          } else { nil }
        return .init(
          level: subject.level, code: subject.code, name: subject.name(in: site).map(byLanguage) ?? [:],
          figures: ConductFigures(city[subject]),
          quarters: city.quarters(of: subject).map { .init($0.quarter, $0.conduct) },
          groups: subject.tellsGroups ? groupEntries(subject, city, site) : nil, priorities: priorities)
      }))
}

private func groupEntries(_ subject: Accountable, _ city: CityConduct, _ site: Site) -> [GroupEntry] {
  let topics = site.topics(of: subject).map { topic in
    let days = city.topics[topic.code]
    return GroupEntry(by: "topic", group: topic.code.text, hands: nil, hidden: days == nil, days: days)
  }
  let outcomes = outcomesShown(city[subject]).map {
    GroupEntry(by: "outcome", group: $0.outcome.rawValue, hands: $0.hands, hidden: $0.hands == nil, days: nil)
  }
  return topics
    + Division.allCases.flatMap { division in
      city.breakdown(of: subject, among: site.groups(of: division)).rows.map { row in
        GroupEntry(
          by: division.rawValue, group: row.group.text, hands: row.hands, hidden: row.hands == nil, days: row.days)
      }
    } + outcomes
}

extension GroupEntry {
  fileprivate init(by: String, group: String, hands: Int?, hidden: Bool, days: AnswerDays?) {
    self.init(
      by: by, group: group, hands: hands, hidden: hidden, medianDays: days?.published?.median,
      ninetiethDays: days?.published?.ninetieth)
  }
}
