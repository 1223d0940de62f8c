// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// What somebody typed about a measure, as it came. Each kind of entry reads the fields it needs.
package struct EntryForm: Equatable, Sendable {
  package var value = ""
  package var from = ""
  package var source = ""
  package var link = ""
  package var note = ""
  package var language = ""
  package var corrects = ""
  package var name = ""
  package var day = ""
  package var words = ""
  package var actions: [ActionForm] = []

  package init() {}

  /// One action of a plan.
  package struct ActionForm: Equatable, Sendable {
    package var what = ""
    package var who = ""
    package var from = ""
    package var to = ""
    package var money = ""
    package var indicator = ""

    package init() {}

    package var isEmpty: Bool {
      [what, who, from, to, money, indicator].allSatisfy { trimmed($0).isEmpty }
    }
  }
}

extension EntryForm {
  package func readStatus(_ rules: EntryRules) throws(EntryComplaints) -> Recording<ThreeFields> {
    try readDated(rules) { $0.choice("value", value, of: OfficialStatus.self).map { .status($0) } }
  }

  package func readEvidence(_ rules: EntryRules) throws(EntryComplaints) -> Recording<ThreeFields> {
    try readDated(rules) { $0.choice("value", value, of: Evidence.self).map { .evidence($0) } }
  }

  package func readSchedule(_ rules: EntryRules) throws(EntryComplaints) -> Recording<ThreeFields> {
    try readDated(rules) { reading in
      if value == ThreeFields.countedWord { return .schedule(nil) }
      return reading.choice("value", value, of: Schedule.self).map { .schedule($0) }
    }
  }

  package func readMilestone(_ rules: EntryRules) throws(EntryComplaints) -> Recording<NewMilestone> {
    try read(rules) { reading in
      let name = reading.text("name", name, most: EntryRules.longestName)
      return NewMilestone(name: name, due: reading.plannedDay("day", day))
    }
  }

  package func readChange(_ rules: EntryRules) throws(EntryComplaints) -> Recording<MilestoneChange> {
    try read(rules) { reading in
      switch reading.choice("value", value, of: MilestoneChange.Kind.self) {
      case .reached: .reached(reading.pastDay("day", day))
      case .moved: .moved(reading.plannedDay("day", day))
      case .dropped: .dropped
      case .notReached: .notReached
      case nil: nil
      }
    }
  }

  package func readPlan(_ rules: EntryRules) throws(EntryComplaints) -> Recording<ActionPlan> {
    try read(rules) { reading in
      let typed = actions.prefix(EntryRules.mostActions).enumerated().filter { !$0.element.isEmpty }
      if typed.isEmpty { reading.complain("what-1", .missing) }
      return ActionPlan(actions: typed.map { place, action in action.read("-\(place + 1)", &reading) })
    }
  }

  package func readAdvice(_ rules: EntryRules) throws(EntryComplaints) -> Recording<Advice> {
    try read(rules, isDated: true) { reading in
      let body = reading.text("name", name, most: EntryRules.longestName)
      return Advice(body: body, words: reading.text("words", words, most: EntryRules.longestWords))
    }
  }

  package func readAnswer(_ rules: EntryRules) throws(EntryComplaints) -> Recording<NewAnswer> {
    try read(rules) { reading in
      let stance = reading.choice("value", value, of: AdviceAnswer.Stance.self)
      let words = reading.text("words", words, most: EntryRules.longestWords)
      return stance.map { NewAnswer(stance: $0, words: words) }
    }
  }

  /// One of the three fields: it has a day it holds from, and nobody says it without a source.
  private func readDated(
    _ rules: EntryRules, _ what: (inout EntryReading) -> ThreeFields?
  ) throws(EntryComplaints) -> Recording<ThreeFields> {
    try read(rules, isDated: true, needsSource: true, what)
  }

  private func read<What>(
    _ rules: EntryRules, isDated: Bool = false, needsSource: Bool = false, _ what: (inout EntryReading) -> What?
  ) throws(EntryComplaints) -> Recording<What> {
    var reading = EntryReading(rules)
    let read = what(&reading)
    let day = isDated ? reading.pastDay("from", from) : nil
    let text = reading.text("source", source, most: EntryRules.longestName, isNeeded: needsSource)
    let address = reading.link("link", link)
    if text.isEmpty, address != nil, !needsSource { reading.complain("source", .missing) }
    let note = reading.text("note", note, most: EntryRules.longestNote, isNeeded: false)
    let tongue = rules.languages.first { $0.code == language }
    if tongue == nil { reading.complain("language", .notChosen) }
    guard reading.complaints.isEmpty, let read, let tongue else {
      throw EntryComplaints(complaints: reading.complaints)
    }
    return Recording(
      what: read, from: day, source: text.isEmpty ? nil : Source(text: text, link: address), note: note,
      language: tongue, corrects: Int64(corrects))
  }
}

extension EntryForm.ActionForm {
  /// - Parameter suffix: stands behind the names of its fields in the form.
  fileprivate func read(_ suffix: String, _ reading: inout EntryReading) -> PlannedAction {
    let what = reading.text("what\(suffix)", what, most: EntryRules.longestName)
    let who = reading.text("who\(suffix)", who, most: EntryRules.longestName)
    let begins = reading.plannedDay("begins\(suffix)", from)
    let ends = reading.plannedDay("ends\(suffix)", to)
    if reading.complaints.allSatisfy({ !["begins\(suffix)", "ends\(suffix)"].contains($0.field) }), ends < begins {
      reading.complain("ends\(suffix)", .endsBeforeItBegins)
    }
    let money = reading.money("money\(suffix)", money)
    let indicator = reading.text("indicator\(suffix)", indicator, most: EntryRules.longestName, isNeeded: false)
    return PlannedAction(what: what, who: who, from: begins, to: ends, money: money, indicator: indicator)
  }
}
