// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Policy

extension EntryForm {
  /// As it was sent.
  init(_ form: Form) {
    self.init()
    value = form["value"]
    from = form["from"]
    source = form["source"]
    link = form["link"]
    note = form["note"]
    language = form["language"]
    corrects = form["corrects"]
    name = form["name"]
    day = form["day"]
    words = form["words"]
    actions = (1...EntryRules.mostActions).map { number in
      var action = ActionForm()
      action.what = form["what-\(number)"]
      action.who = form["who-\(number)"]
      action.from = form["begins-\(number)"]
      action.to = form["ends-\(number)"]
      action.money = form["money-\(number)"]
      action.indicator = form["indicator-\(number)"]
      return action
    }
    while actions.last?.isEmpty == true { actions.removeLast() }
  }

  /// As a page opens it: today, the city's language, the plan as it stands, or what is to be corrected.
  init(opening place: RecordPlace, _ opened: OpenedMeasure, _ visit: Visit) {
    self.init()
    let words = visit.site.pages[visit.language]?.words
    func written(_ day: Day) -> String { words?.text(of: day, .date) ?? day.description }
    from = written(visit.site.today)
    language = visit.site.official.language.code
    if place == .plan, let plan = opened.showing.state[opened.measure.code].plan {
      language = plan.entry.language.code
      actions = plan.value.actions.map { action in
        var form = ActionForm()
        (form.what, form.who, form.indicator) = (action.what, action.who, action.indicator)
        (form.from, form.to) = (written(action.from), written(action.to))
        form.money = action.money.map(typed) ?? ""
        return form
      }
    }
    guard let old = opened.record.entries.first(where: { String($0.id) == visit.query["correct"] }),
      old.said.kind.rawValue == place.deed
    else { return }
    corrects = String(old.id)
    (from, language, note) = (written(old.from), old.language.code, old.note)
    (source, link) = (old.source?.text ?? "", old.source?.link ?? "")
    value = old.said.chosen
  }
}

extension Said {
  /// What was chosen, for the three fields.
  fileprivate var chosen: String {
    switch self {
    case .status(let status): status.rawValue
    case .evidence(let evidence): evidence.rawValue
    case .schedule(let schedule): schedule?.rawValue ?? ThreeFields.countedWord
    case .milestone, .plan, .advice, .answer: ""
    }
  }
}

/// `0,25`: as one types an amount in millions.
private func typed(_ money: Money) -> String {
  let rest = String(1_000 + money.thousands % 1_000).dropFirst()
  let kept =
    rest.hasSuffix("000") ? "" : rest.hasSuffix("00") ? rest.prefix(1) : rest.hasSuffix("0") ? rest.prefix(2) : rest
  return String(money.thousands / 1_000) + (kept.isEmpty ? "" : ",\(kept)")
}
