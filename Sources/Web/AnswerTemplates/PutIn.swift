// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// The text of a template that was put into a form.
struct PutIn: Equatable {
  let name: String
  let language: Language
  /// The language that was chosen, where the template says nothing in it.
  let missing: Language?
  let blanks: [String]
}

extension DeskDraft {
  /// The draft with the chosen template after what was written already, filled from the hand. A template that somebody
  /// took away meanwhile changes no words.
  func puttingIn(_ opened: OpenedHand, _ account: Account, _ visit: Visit) -> DeskDraft {
    guard putsIn else { return self }
    guard let template = opened.templates.first(where: { String($0.id) == self.template }) else {
      var draft = self
      draft.templateIsGone = true
      return draft
    }
    let chosen = Language(language)
    let wanted = [chosen, opened.hand.language, visit.site.official.language]
    guard let (language, text) = template.text(in: wanted) else { return self }
    let filled = replacingFields(in: text) { name in
      TemplateField(rawValue: name).flatMap { value(of: $0, opened.hand, account, language, visit.site) }
    }
    let shown = FieldNames(visit.site).shown(filled, in: language)
    var draft = self
    draft.words = words.isEmpty ? shown : words + "\n\n" + shown
    draft.language = language.code
    draft.putIn = PutIn(
      name: template.name, language: language, missing: language == chosen ? nil : chosen, blanks: blanks(in: shown))
    return draft
  }
}

/// In the language of the text. A date can be written only in a language that the pages have; elsewhere it stays a blank.
private func value(
  of field: TemplateField, _ hand: Hand, _ account: Account, _ language: Language, _ site: Site
) -> String? {
  switch field {
  case .reference: hand.reference.text
  case .unit: site.deskName(hand.desk(of: account)).reading(in: language).text
  case .colleague: account.name
  case .topic: site.organisation.topic(hand.topic)?.name.reading(in: language).text
  case .today: site.pages[language]?.words.text(of: site.today, .date)
  }
}

/// The desk's templates to choose from; nothing where it has none.
func templateChoices(_ opened: OpenedHand, _ place: DeskPlace, _ draft: DeskDraft?) -> Field {
  guard !opened.templates.isEmpty else { return .absent }
  return .fields([
    "deed": .text(place.deed), "action": .link(.hand(opened.hand.reference, place)),
    "rows": .list(
      opened.templates.map { template in
        [
          "value": .text(String(template.id)), "name": .text(template.name),
          "chosen": .flag(draft?.template == String(template.id)),
        ]
      }),
  ])
}

/// What was put in, in which language, and what is left to fill in.
func putInNote(_ draft: DeskDraft, _ visit: Visit) -> Field {
  guard let putIn = draft.putIn else { return .absent }
  return .fields([
    "name": .text(putIn.name), "in": tongue(putIn.language, visit),
    "missing": putIn.missing.map { .fields(["wanted": tongue($0, visit)]) } ?? .absent,
    "blanks": putIn.blanks.isEmpty
      ? .absent : .fields(["rows": .list(putIn.blanks.map { ["blank": .text($0)] })]),
  ])
}
