// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// How many measures stand where: one sign for each, the same in words, and how many days the longest is overdue.
/// For the partial `Status/progress`.
func progressLine(_ states: [MeasureState]) -> Fields {
  let progress = Progress(states)
  let order: [Bucket] = [.done, .underWay, .late, .notBegun, .stopped, .silent]
  let shown = order.filter { progress[$0] > 0 }
  return [
    "signs": .list(shown.flatMap { bucket in Array(repeating: sign(bucket), count: progress[bucket]) }),
    "counts": .list(
      shown.enumerated().map { place, bucket in
        [
          "word": .word("status.count.\(bucket.rawValue)"), "n": .count(progress[bucket]),
          "more": .flag(place < shown.count - 1),
        ]
      }),
    "overdue": progress.overdue.first.map { .fields(["days": .count($0.days)]) } ?? .absent,
    "n": .count(progress.measures),
  ]
}

/// The sign of a bucket: its shape tells it apart without its colour.
func sign(_ bucket: Bucket) -> Fields {
  var fields: Fields = [:]
  for each in Bucket.allCases { fields[each.name] = .flag(each == bucket) }
  return fields
}

extension Bucket {
  fileprivate var name: String {
    switch self {
    case .done: "done"
    case .underWay: "underWay"
    case .late: "late"
    case .notBegun: "notBegun"
    case .stopped: "stopped"
    case .silent: "silent"
    }
  }
}

/// Where one measure stands, in one word with its sign.
func bucketTag(_ state: MeasureState) -> Fields {
  ["sign": .fields(sign(state.bucket)), "word": .word("status.bucket.\(state.bucket.rawValue)")]
}

/// What is overdue, longest first, with who answers.
func overdueRows(_ states: [MeasureState], _ plan: Plan, most: Int = 8) -> Fields {
  let byMeasure = Dictionary(states.map { ($0.measure, $0) }, uniquingKeysWith: { $1 })
  let all = Progress(states).overdue
  return [
    "any": .flag(!all.isEmpty),
    "rows": .list(
      all.prefix(most).compactMap { overdue in
        byMeasure[overdue.measure].map { overdueFields(overdue, plan, in: $0) }
      }),
    "left": all.count > most ? .fields(["n": .count(all.count - most)]) : .absent,
  ]
}

extension Showing {
  func states(_ measures: [Measure]) -> [MeasureState] { measures.map { state[$0.code] } }
}
