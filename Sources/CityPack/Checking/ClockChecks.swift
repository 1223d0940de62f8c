// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// Every kind has a clock, and every row of a group or topic is about a hand that can be reached out.
func check(_ clocks: ClockRows, _ topics: TopicRows?, _ known: KnownCodes, _ complaints: Complaints) {
  var kinds: Set<Kind> = []
  for (mark, _) in clocks.byKind {
    guard let kind = mark.value, !kinds.insert(kind).inserted else { continue }
    complaints.add(mark.place, "kind \"\(kind.rawValue)\" has a clock already. Keep one.")
  }
  for kind in Kind.allCases where !kinds.contains(kind) && !clocks.byKind.isEmpty {
    complaints.add(clocks.place, "kind \"\(kind.rawValue)\" has no clock. Add a row for it under \"by_kind\".")
  }
  let groups = topics?.groups ?? []
  checkRows(clocks.byGroup, known.groups, complaints) { code in
    groups.first { $0.code.value == code }?.topics.flatMap(\.kinds)
  }
  checkRows(clocks.byTopic, known.topics, complaints) { code in
    topics?.topics.first { $0.code.value == code }?.kinds
  }
}

private func checkRows<N>(
  _ rows: [TermsRow<N>], _ known: Known<N>, _ complaints: Complaints, kinds: (Code<N>) -> [Kind]?
) {
  var seen: [Code<N>: [Kind?]] = [:]
  for row in rows {
    let code = row.code.value
    complaints.refer(row.code, to: known, "a clock is set for")
    let word = row.kind.value?.rawValue ?? "any"
    if seen[code, default: []].contains(row.kind.value) {
      complaints.add(row.code.place, "\(known.noun) \"\(code)\" has a clock for \"\(word)\" already. Keep one.")
    }
    seen[code, default: []].append(row.kind.value)
    if let kind = row.kind.value, let taken = kinds(code), !taken.contains(kind) {
      complaints.add(
        row.kind.place, "\(known.noun) \"\(code)\" takes no \"\(word)\", so this clock would never run. Delete it.")
    }
  }
}
