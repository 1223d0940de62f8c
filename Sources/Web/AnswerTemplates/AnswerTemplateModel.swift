// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

extension AnswerTemplateForm {
  /// As it was sent: a text for each language that the template has, and perhaps one in a language more.
  init(_ visit: Visit, beside template: AnswerTemplate?) {
    let names = FieldNames(visit.site)
    func typed(_ field: String) -> String { names.kept(visit.form[field]) }
    var texts = (template?.texts.keys.sorted() ?? []).map { Text($0, typed("words-\($0.code)")) }
    let added = Text(Language(visit.form["language"]), typed("words"))
    if let place = texts.firstIndex(where: { $0.language == added.language }) {
      // A colleague has added the same language meanwhile: what was typed for it is what is meant.
      if !added.words.isEmpty { texts[place] = added }
    } else if !added.words.isEmpty || visit.site.house.languages.contains(where: { $0.language == added.language }) {
      texts.append(added)
    }
    self.init(name: visit.form["name"], texts: texts)
  }

  /// As it stands.
  init(_ template: AnswerTemplate, _ site: Site) {
    self.init(
      name: template.name, texts: template.texts.sorted { $0.key < $1.key }.map { Text($0.key, $0.value) })
  }
}

/// What the two pages about templates share: the form.
struct AnswerTemplateModel {
  let typed: AnswerTemplateForm
  let complaints: [TemplateComplaint]
  let desk: DeskCode
  /// Nil on the form for a new one.
  let template: AnswerTemplate?

  func fields(_ visit: Visit) -> Fields {
    let site = visit.site
    return [
      "bar": .fields(deskBar(desk, visit)), "queue": .link(.desk(desk)), "deskName": .name(site.deskName(desk)),
      "list": .link(.answerTemplates(of: desk)), "desk": .text(desk.text),
      "action": .link(template.map { .answerTemplate($0) } ?? .answerTemplates(of: desk)),
      "remove": template.map { .link(.answerTemplate($0, .remove)) } ?? .absent,
      "version": template.map { .text(String($0.version)) } ?? .absent,
      "form": .text(visit.badge?.session.formToken ?? ""), "name": .text(typed.name),
      "title": .text(template?.name ?? ""), "longestName": .text(String(AnswerTemplateForm.longestName)),
      "stop": complaints.isEmpty ? .absent : .fields(["rows": .list(complaints.map { said($0) })]),
      "nameWrong": wrong(.name), "texts": .list(kept.map { text($0, "words-\($0.language.code)", visit) }),
      "more": more(visit), "now": now(visit), "examples": .list(examples(visit)),
      "example": .text(FieldNames(visit.site).blank(in: visit.language)),
    ]
  }

  /// In the languages that the template has already.
  private var kept: [AnswerTemplateForm.Text] {
    typed.texts.filter { template?.texts[$0.language] != nil }
  }

  private var added: AnswerTemplateForm.Text? {
    typed.texts.first { template?.texts[$0.language] == nil }
  }

  private func text(_ text: AnswerTemplateForm.Text, _ name: String, _ visit: Visit) -> Fields {
    let offered = visit.site.house.languages.first { $0.language == text.language }
    return [
      "field": .text(name), "tongue": tongue(text.language, visit), "code": .text(text.language.code),
      "direction": .text(offered?.direction.rawValue ?? "auto"), "longestWords": .text(String(Reach.longestWords)),
      "words": .text(FieldNames(visit.site).shown(text.words, in: text.language)),
      "wrong": wrong(.words(text.language)),
    ]
  }

  /// One language more, of those that are not there yet.
  private func more(_ visit: Visit) -> Field {
    let languages = visit.site.house.languages.map(\.language).filter { template?.texts[$0] == nil }
    guard let first = languages.first else { return .absent }
    let shown = added ?? .init(first, "")
    return .fields(
      text(shown, "words", visit).with([
        "languages": .list(
          languages.map { choice($0.code, tongue($0, visit), chosen: shown.language.code) })
      ]))
  }

  /// How it stands now, where somebody changed it meanwhile.
  private func now(_ visit: Visit) -> Field {
    guard let template, complaints.contains(where: { $0.reason == .changed }) else { return .absent }
    let texts = AnswerTemplateForm(template, visit.site).texts
    return .fields(["name": .text(template.name), "texts": .list(texts.map { text($0, "", visit) })])
  }

  /// Each field as it is written, and what stands there in the end.
  private func examples(_ visit: Visit) -> [Fields] {
    let names = FieldNames(visit.site)
    return TemplateField.allCases.map { field in
      [
        "braced": .text("{\(names.name(of: field, in: visit.language))}"),
        "about": .word("templates.about.\(field.rawValue)"),
      ]
    }
  }

  private func wrong(_ field: TemplateComplaint.Field) -> Field {
    complaints.first { $0.field == field }.map { .fields(said($0)) } ?? .absent
  }

  private func said(_ complaint: TemplateComplaint) -> Fields {
    [
      "say": .word("templates.wrong.\(complaint.reason.rawValue)"), "at": .text(anchor(complaint.field)),
      "max": .count(complaint.field == .name ? AnswerTemplateForm.longestName : Reach.longestWords),
      "most": .count(AnswerTemplateForm.most),
    ]
  }

  private func anchor(_ field: TemplateComplaint.Field) -> String {
    switch field {
    case .name: "name"
    case .words(let language): template?.texts[language] == nil ? "words" : "words-\(language.code)"
    }
  }
}
