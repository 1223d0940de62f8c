// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// One line of `made-up-status.yaml`: which key stands in it says what is recorded.
struct EntryRow {
  let measure: Marked<MeasureCode>?
  let day: Day?
  let what: MadeUpEntry.What?
  let form: EntryForm

  static let keys = [
    "measure", "day", "status", "evidence", "schedule", "milestone", "reached", "moved", "dropped", "plan", "advice",
    "answer", "due", "body", "stance", "words", "source", "note",
  ]

  private static let deeds = [
    "status", "evidence", "schedule", "milestone", "reached", "moved", "dropped", "plan", "advice", "answer",
  ]

  init(_ fields: Fields) {
    measure = fields.code("measure")
    day = fields.day("day")?.value
    var form = EntryForm()
    form.from = day?.description ?? ""
    form.language = fields.source.languages?.official.code ?? ""
    for (key, path) in [("source", \EntryForm.source), ("note", \EntryForm.note)] where fields.has(key) {
      form[keyPath: path] = fields.text(key)?.value ?? ""
    }
    let found = Self.deeds.filter(fields.has)
    if found.count == 1, let deed = found.first {
      what = Self.read(deed, fields, &form)
    } else {
      what = nil
      let sentence = "\(fields.title) should have one of \(Self.deeds.joined(separator: ", "))."
      fields.source.complain(fields.place, sentence)
    }
    self.form = form
  }

  private static func read(_ deed: String, _ fields: Fields, _ form: inout EntryForm) -> MadeUpEntry.What {
    switch deed {
    case "status":
      form.value = fields.choice(deed, OfficialStatus.self).rawValue
      return .status
    case "evidence":
      form.value = fields.choice(deed, Evidence.self).rawValue
      return .evidence
    case "schedule":
      form.value = fields.choice(deed, Schedule.self).rawValue
      return .schedule
    case "milestone":
      form.name = fields.text(deed)?.value ?? ""
      form.day = fields.day("due")?.value.description ?? ""
      return .milestone
    case "plan":
      form.actions = fields.rows(deed, "action", keys: actionKeys).map(action)
      return .plan
    case "advice":
      form.words = fields.text(deed)?.value ?? ""
      form.name = fields.text("body")?.value ?? ""
      return .advice
    case "answer":
      form.value = fields.choice("stance", AdviceAnswer.Stance.self).rawValue
      form.words = fields.text("words")?.value ?? ""
      return .answer(fields.number(deed, in: 1...99))
    default:
      form.value = deed
      form.day = deed == "moved" ? fields.day("due")?.value.description ?? "" : form.from
      return .change(fields.number(deed, in: 1...99))
    }
  }

  private static let actionKeys = ["what", "who", "begins", "ends", "money", "indicator"]

  private static func action(_ fields: Fields) -> EntryForm.ActionForm {
    var form = EntryForm.ActionForm()
    form.what = fields.text("what")?.value ?? ""
    form.who = fields.text("who")?.value ?? ""
    form.from = fields.day("begins")?.value.description ?? ""
    form.to = fields.day("ends")?.value.description ?? ""
    form.money = fields.has("money") ? fields.text("money")?.value ?? "" : ""
    form.indicator = fields.has("indicator") ? fields.text("indicator")?.value ?? "" : ""
    return form
  }

  /// Nil where it has been complained of.
  var entry: MadeUpEntry? {
    guard let measure, let day, let what else { return nil }
    return MadeUpEntry(day: day, measure: measure.value, what: what, form: form)
  }
}
