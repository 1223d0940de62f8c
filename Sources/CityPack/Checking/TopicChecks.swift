// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// Holds topics against the units that answer them and the policy they are evidence for.
func check(_ topics: TopicRows, _ rows: PackRows, _ known: KnownCodes, _ complaints: Complaints) {
  let catchAll = topics.somethingElse.map { Marked(value: TopicGroupCode($0.code.value.text), place: $0.code.place) }
  complaints.refuseRepeated(topics.groups.map(\.code) + [catchAll].compactMap(\.self), "group of topics")
  complaints.refuseRepeated(topics.topics.map(\.code), "topic")
  for topic in topics.topics {
    let title = "topic \"\(topic.code.value)\""
    for unit in topic.answer?.units ?? [] { complaints.refer(unit, to: known.units, "\(title) answers at") }
    for measure in topic.measures { complaints.refer(measure, to: known.measures, "\(title) counts on") }
    checkUntil(of: topic, complaints)
    let hasCommittee = complaints.refer(topic.committee, to: known.committees, "\(title) ends at")
    let hasGoal = complaints.refer(topic.goal, to: known.goals, "\(title) belongs to")
    if hasCommittee, hasGoal, let policy = rows.policy { checkPromise(of: topic, policy, complaints) }
  }
  if let policy = rows.policy { checkDoors(topics, policy, known, complaints) }
}

/// The committee at the end of the climb answers for the goal, and a measure of the goal is counted.
private func checkPromise(of topic: TopicRow, _ policy: PolicyRows, _ complaints: Complaints) {
  guard let code = topic.goal, let committee = topic.committee,
    let goal = policy.goals.first(where: { $0.code.value == code.value }), !goal.responsible.isEmpty
  else { return }
  let title = "topic \"\(topic.code.value)\""
  let answering = goal.responsible.map(\.value)
  if !answering.contains(committee.value) {
    let list = answering.map(\.text).joined(separator: ", ")
    complaints.add(
      committee.place,
      "\(title) ends at \"\(committee.value)\", which does not answer for goal \"\(code.value)\". Name one of \(list).")
  }
  let measures = Set(goal.measures.map(\.code.value))
  if !measures.isEmpty, !topic.measures.isEmpty, !topic.measures.contains(where: { measures.contains($0.value) }) {
    complaints.add(
      code.place,
      "\(title) belongs to goal \"\(code.value)\", but counts on none of its measures. Correct the goal or \"measures\"."
    )
  }
}

private func checkUntil(of topic: TopicRow, _ complaints: Complaints) {
  let measures = topic.measures.map(\.value)
  for (measure, _) in topic.until where !measures.contains(measure.value) {
    complaints.add(
      measure.place,
      "\"until\" of topic \"\(topic.code.value)\" names \"\(measure.value)\", which it does not count on. "
        + remedy(for: measure.value.text, among: measures.map(\.text)))
  }
}

/// A measure has a topic, or a reason why it has none; never both, never neither.
private func checkDoors(_ topics: TopicRows, _ policy: PolicyRows, _ known: KnownCodes, _ complaints: Complaints) {
  let counted = Dictionary(topics.topics.flatMap { topic in topic.measures.map { ($0.value, topic.code.value) } }) {
    first, _ in first
  }
  complaints.refuseRepeated(topics.withoutDoor.map(\.measure), "a measure without a door")
  for row in topics.withoutDoor {
    complaints.refer(row.measure, to: known.measures, "\"without_door\" names")
    if let topic = counted[row.measure.value] {
      complaints.add(
        row.measure.place, "measure \"\(row.measure.value)\" has a door: topic \"\(topic)\" counts on it. Keep one.")
    }
  }
  guard !topics.groups.isEmpty else { return }
  let closed = Set(topics.withoutDoor.map(\.measure.value))
  for measure in policy.measures where counted[measure.code.value] == nil && !closed.contains(measure.code.value) {
    complaints.add(
      measure.code.place,
      "no topic counts on measure \"\(measure.code.value)\". Add it to a topic, or say in topics.yaml under "
        + "\"without_door\" why no hand can point at it.")
  }
}
