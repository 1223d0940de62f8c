// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// How it ended, as the askers say: bars, a table and a sentence.
func outcomes(_ conduct: Conduct) -> Field {
  let shown = outcomesShown(conduct)
  let widest = shown.compactMap(\.hands).max() ?? 0
  let isHidden = !shown.isEmpty && shown.allSatisfy { $0.hands == nil }
  return .fields([
    "nobody": .flag(shown.isEmpty), "met": .count(conduct.tally.met), "few": .flag(isHidden),
    "star": .flag(!isHidden && shown.contains { $0.hands == nil }),
    "rows": .list(
      isHidden ? [] : shown.map { row(.word("policy.outcome.\($0.outcome.rawValue)"), $0.hands, widest) }),
  ])
}

/// Four tables of numbers and waits: by door, by district, by language, by the way a hand came.
func groups(of subject: Accountable, _ city: CityConduct, _ site: Site) -> Field {
  .fields([
    "before": .day(city.groupsBefore, .date),
    "divisions": .list(
      Division.allCases.map { division in
        table(division, city.breakdown(of: subject, among: site.groups(of: division)), site)
      }),
  ])
}

/// By what the hands are about: how long they wait, as bars, a table and a sentence. Never how many.
func topics(of subject: Accountable, _ city: CityConduct, _ site: Site) -> Field {
  let waits = site.topics(of: subject).map { topic in (name: topic.name, days: city.topics[topic.code]?.published) }
  let widest = waits.compactMap(\.days?.median).max() ?? 0
  let told = waits.compactMap { wait in wait.days.map { (Field.local(wait.name), $0.median) } }
  return .fields([
    "few": .flag(told.isEmpty), "waits": compare(told),
    "dash": .flag(told.count < waits.count),
    "rows": .list(
      told.isEmpty
        ? []
        : waits.map { wait in
          [
            "name": .local(wait.name), "width": wait.days.map { bar($0.median, widest) } ?? .absent,
            "days": wait.days.map { .fields(["median": .count($0.median), "ninetieth": .count($0.ninetieth)]) }
              ?? .absent,
          ]
        }),
  ])
}

private func table(_ division: Division, _ breakdown: Breakdown, _ site: Site) -> Fields {
  let widest = breakdown.rows.compactMap(\.hands).max() ?? 0
  return [
    "title": .word("conduct.groups.\(division.rawValue)"), "few": .flag(breakdown.isHidden),
    "star": .flag(!breakdown.isHidden && breakdown.hidesSome),
    "waits": compare(
      breakdown.rows.compactMap { row in
        (row.days?.published).map { (groupName(row.group, site), $0.median) }
      }),
    "rows": .list(
      breakdown.isHidden
        ? []
        : breakdown.rows.map { each in
          row(groupName(each.group, site), each.hands, widest).with([
            "days": (each.days?.published).map { .count($0.median) } ?? .absent
          ])
        }),
  ]
}

private func row(_ name: Field, _ hands: Int?, _ widest: Int) -> Fields {
  [
    "name": name, "hands": .hidden(hands), "star": .flag(hands == nil),
    "width": hands.map { bar($0, widest) } ?? .absent,
  ]
}

private func bar(_ number: Int, _ widest: Int) -> Field {
  number > 0 ? .text(share(number, widest, plus: 50)) : .absent
}

/// Who waits longest and who shortest, where at least two can be compared.
private func compare(_ known: [(name: Field, median: Int)]) -> Field {
  guard let longest = known.max(by: { $0.median < $1.median }), let shortest = known.min(by: { $0.median < $1.median }),
    known.count > 1
  else { return .absent }
  return .fields([
    "differ": longest.median > shortest.median
      ? .fields([
        "longest": longest.name, "most": .count(longest.median),
        "shortest": shortest.name, "least": .count(shortest.median),
      ]) : .absent,
    "days": .count(longest.median),
  ])
}

private func groupName(_ group: Group, _ site: Site) -> Field {
  switch group {
  case .kind(let kind): .word("hands.door.\(kind.rawValue).name")
  case .district(let code):
    site.organisation.districts.first { $0.code == code }.map { .local($0.name) } ?? .word("conduct.no-district")
  case .language(let language):
    site.house.languages.first { $0.language == language }
      .map { .fragment(.isolated($0.title, $0.language, $0.direction)) } ?? .word("conduct.no-language")
  case .channel(let channel): .word("conduct.channel.\(channel.rawValue)")
  case .other: .word("conduct.other")
  }
}

extension Group {
  /// As it stands in files: a code, and nothing where nobody said.
  var text: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .district(let code): code?.text ?? ""
    case .language(let language): language.code
    case .channel(let channel): channel.rawValue
    case .other: "other"
    }
  }
}
