// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The clock of every kind and topic: a topic's own row, else its group's, else its kind's; the kind named before any.
func makeClocks(_ clocks: ClockRows, _ topics: TopicRows) -> Clocks {
  let groups = topics.groups.flatMap { group in group.topics.map { ($0, Optional(group.code.value)) } }
  let catchAll = topics.somethingElse.map { [($0, TopicGroupCode?.none)] } ?? []
  var terms: [Clocks.Choice: Terms] = [:]
  for (topic, group) in groups + catchAll {
    for kind in topic.kinds {
      terms[Clocks.Choice(kind: kind, topic: topic.code.value)] =
        row(clocks.byTopic, topic.code.value, kind)
        ?? group.flatMap { row(clocks.byGroup, $0, kind) }
        ?? clocks.byKind.first { $0.kind.value == kind }?.terms
    }
  }
  return Clocks(
    terms: terms, reopening: clocks.reopening,
    reopeningsBeforeAdministration: clocks.reopeningsBeforeAdministration,
    askingBackLongest: clocks.askingBackLongest, promisedLongest: clocks.promisedLongest,
    confirmWithin: clocks.confirmWithin, handover: clocks.handover)
}

private func row<N>(_ rows: [TermsRow<N>], _ code: Code<N>, _ kind: Kind) -> Terms? {
  let own = rows.filter { $0.code.value == code }
  return (own.first { $0.kind.value == kind } ?? own.first { $0.kind.value == nil })?.terms
}
