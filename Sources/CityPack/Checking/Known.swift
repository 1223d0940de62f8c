// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// The codes of one sort that the pack defines, to hold references against.
struct Known<Named> {
  let noun: String
  /// Empty when nothing of the sort could be read. That has been said once, so any reference is then let pass.
  let codes: Set<Code<Named>>

  init(_ defined: [Marked<Code<Named>>], _ noun: String) {
    self.noun = noun
    codes = Set(defined.map(\.value))
  }
}

struct KnownCodes {
  let committees: Known<Named.Committee>
  let administrations: Known<Named.Administration>
  let goals: Known<Named.Goal>
  let measures: Known<Named.Measure>
  let districts: Known<Named.District>
  let units: Known<Named.Desk>
  let groups: Known<Named.TopicGroup>
  let topics: Known<Named.Topic>

  init(_ rows: PackRows) {
    committees = Known(rows.policy?.committees.map(\.code) ?? [], "committee")
    administrations = Known(rows.policy?.committees.compactMap(\.administration) ?? [], "administration")
    goals = Known(rows.policy?.goals.map(\.code) ?? [], "goal")
    measures = Known(rows.policy?.measures.map(\.code) ?? [], "measure")
    districts = Known(rows.districts?.districts.map(\.code) ?? [], "district")
    units = Known(rows.organisation?.units.map(\.code) ?? [], "unit")
    groups = Known(rows.topics?.groups.map(\.code) ?? [], "group of topics")
    topics = Known(rows.topics?.topics.map(\.code) ?? [], "topic")
  }
}

extension Complaints {
  /// Whether the code is known. `opening` is the sentence so far: `topic "no-home" answers at`.
  @discardableResult
  func refer<N>(_ reference: Marked<Code<N>>?, to known: Known<N>, _ opening: String) -> Bool {
    guard let reference else { return false }
    if known.codes.isEmpty || known.codes.contains(reference.value) { return true }
    add(
      reference.place,
      "\(opening) \"\(reference.value)\", which is no \(known.noun). "
        + remedyWhileFew(for: reference.value.text, among: known.codes.map(\.text)))
    return false
  }

  /// The remedy, as long as few complaints were made: a huge pack full of wrong codes is not compared for ever.
  func remedyWhileFew(for word: String, among known: some Sequence<String>) -> String {
    count < 50 ? remedy(for: word, among: known) : "Correct it."
  }

  /// Complains of each code that is defined again.
  func refuseRepeated<N>(_ defined: [Marked<Code<N>>], _ noun: String) {
    var first: [Code<N>: Place] = [:]
    for code in defined {
      guard let place = first[code.value] else {
        first[code.value] = code.place
        continue
      }
      let stood = place.file == code.place.file ? "line \(place.line)" : "\(place.file), line \(place.line)"
      add(code.place, "\(noun) \"\(code.value)\" is defined already in \(stood). Give one of them another code.")
    }
  }
}
