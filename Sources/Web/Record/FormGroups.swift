// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Policy

/// Fields that stand together; an action of a plan has a number over them.
struct FormGroup {
  var number: Int?
  let fields: [FormField]
}

/// The fields of each form, in the order in which one thinks of them.
func formGroups(_ place: RecordPlace, _ form: EntryForm, _ opened: OpenedMeasure, _ visit: Visit) -> [FormGroup] {
  let about = FormGroup(fields: aboutFields(form, visit, needsSource: [.status, .evidence, .schedule].contains(place)))
  let from = FormField(name: "from", label: "record.field.from", hint: "record.hint.day", value: form.from)
  switch place {
  case .status:
    let options = OfficialStatus.allCases.map { ($0.rawValue, Field.word("status.status.\($0.rawValue)")) }
    return [FormGroup(fields: [choice("record.field.status", options, form), from]), about]
  case .evidence:
    let options = Evidence.allCases.map { ($0.rawValue, Field.word("status.evidence.\($0.rawValue)")) }
    return [FormGroup(fields: [choice("record.field.evidence", options, form), from]), about]
  case .schedule:
    let options =
      Schedule.allCases.map { ($0.rawValue, Field.word("status.schedule.\($0.rawValue)")) }
      + [(ThreeFields.countedWord, .word("status.schedule.counted"))]
    return [FormGroup(fields: [choice("record.field.schedule", options, form), from]), about]
  case .milestone:
    let name = FormField(name: "name", label: "record.field.milestone", value: form.name)
    let day = FormField(name: "day", label: "record.field.due", hint: "record.hint.day", value: form.day)
    return [FormGroup(fields: [name, day]), about]
  case .change: return [FormGroup(fields: changeFields(form, opened, visit)), about]
  case .plan: return actionGroups(form) + [about]
  case .advice:
    let body = FormField(name: "name", label: "record.field.body", value: form.name)
    return [FormGroup(fields: [body, from, words("record.field.advice", form)]), about]
  case .answer:
    let options = AdviceAnswer.Stance.allCases.map { ($0.rawValue, Field.word("status.stance.\($0.rawValue)")) }
    return [
      FormGroup(fields: [choice("record.field.stance", options, form), words("record.field.answer", form)]), about,
    ]
  case .mine, .measure: return []
  }
}

private func choice(_ label: String, _ options: [(value: String, field: Field)], _ form: EntryForm) -> FormField {
  FormField(name: "value", label: label, kind: .choices(options), value: form.value)
}

private func words(_ label: String, _ form: EntryForm) -> FormField {
  FormField(name: "words", label: label, kind: .long(most: EntryRules.longestWords), value: form.words)
}

/// Where it can be looked up, what there is to add, and in which language it is written.
private func aboutFields(_ form: EntryForm, _ visit: Visit, needsSource: Bool) -> [FormField] {
  let languages = visit.site.house.languages.map { ($0.language.code, tongue($0.language, visit)) }
  return [
    FormField(
      name: "source", label: needsSource ? "record.field.source" : "record.field.source-maybe",
      hint: "record.hint.source", value: form.source),
    FormField(name: "link", label: "record.field.link", hint: "record.hint.link", value: form.link),
    FormField(
      name: "note", label: "record.field.note", hint: "record.hint.note", kind: .long(most: EntryRules.longestNote),
      value: form.note),
    FormField(name: "language", label: "desk.language-label", kind: .select(languages), value: form.language),
  ]
}

/// What can be done to a milestone as it now stands.
private func changeFields(_ form: EntryForm, _ opened: OpenedMeasure, _ visit: Visit) -> [FormField] {
  let milestone = opened.showing.state[opened.measure.code].milestones.first {
    String($0.value.number) == visit.code("number")
  }
  let kinds: [MilestoneChange.Kind] =
    milestone?.value.doneOn == nil ? [.reached, .moved, .dropped] : [.notReached]
  let options = kinds.map { ($0.rawValue, Field.word("record.change.\($0.rawValue)")) }
  let what = choice("record.field.change", options, form)
  guard kinds.count > 1 else { return [what] }
  return [
    what, FormField(name: "day", label: "record.field.change-day", hint: "record.hint.change-day", value: form.day),
  ]
}

/// The actions that are written, and room for two more.
private func actionGroups(_ form: EntryForm) -> [FormGroup] {
  let count = min(max(form.actions.count { !$0.isEmpty } + 1, 1), EntryRules.mostActions)
  return (1...count).map { number in
    let action = number <= form.actions.count ? form.actions[number - 1] : EntryForm.ActionForm()
    func field(_ name: String, _ value: String, hint: String? = nil) -> FormField {
      FormField(name: "\(name)-\(number)", label: "record.action.\(name)", hint: hint, value: value)
    }
    return FormGroup(
      number: number,
      fields: [
        field("what", action.what), field("who", action.who), field("begins", action.from, hint: "record.hint.day"),
        field("ends", action.to), field("money", action.money, hint: "record.hint.money"),
        field("indicator", action.indicator, hint: "record.hint.indicator"),
      ])
  }
}
