// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// The entries of one measure that hold on a day: without those from later days, and without those that were corrected.
struct Record {
  /// Oldest first; of the same day, the one recorded last comes last.
  let entries: [Entry]

  init(_ all: [Entry], on day: Day) {
    let corrected = Set(all.compactMap(\.corrects))
    entries = all.filter { $0.from <= day && !corrected.contains($0.id) }
      .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }

  /// The newest entry of which `read` can make something, with what it made.
  func newest<Found: Equatable & Sendable>(_ read: (Said) -> Found?) -> Held<Found>? {
    for entry in entries.reversed() {
      if let value = read(entry.said) { return Held(value: value, entry: entry) }
    }
    return nil
  }

  func all<Found: Equatable & Sendable>(_ read: (Said) -> Found?) -> [Held<Found>] {
    entries.compactMap { entry in read(entry.said).map { Held(value: $0, entry: entry) } }
  }

  var milestones: [Held<Milestone>] {
    let newest = all(\.milestone)
      .reduce(into: [:]) { $0[$1.value.number] = $1 }
    return newest.values.sorted { ($0.value.due, $0.value.number) < ($1.value.due, $1.value.number) }
  }

  /// Oldest advice first. The newest answer to an advice is its answer.
  func advice(on day: Day) -> [AdviceState] {
    let answers = all(\.answer)
      .reduce(into: [:]) { $0[$1.value.advice] = $1 }
    return all(\.advice).map { given in
      let answer = answers[given.entry.id]
      return AdviceState(
        given: given, answer: answer, days: (answer?.entry.from ?? day).number - given.entry.from.number)
    }
  }
}

/// A value with the entry that says it.
package struct Held<Value: Equatable & Sendable>: Equatable, Sendable {
  package let value: Value
  package let entry: Entry
}
