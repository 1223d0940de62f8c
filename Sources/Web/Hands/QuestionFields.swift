// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// A door's own questions, each with the control that suits it.
func questionFields(_ questions: [Question], _ draft: ReachDraft) -> [Fields] {
  questions.map { question in
    let typed = draft.typed.answers[question] ?? ""
    let shared: Fields = [
      "id": .text(question.rawValue), "wrong": wrong(.question(question), draft),
      "label": .word("hands.question.\(question.rawValue).label"),
      "hint": .word("hands.question.\(question.rawValue).hint"), "value": .text(typed),
    ]
    let choice = choices(question, chosen: typed).map { Field.fields(shared.with($0)) }
    return [
      "choice": choice ?? .absent, "input": choice == nil ? .fields(shared.with(control(question, typed))) : .absent,
    ]
  }
}

private func choices(_ question: Question, chosen: String) -> Fields? {
  guard case .choice(let words) = question.form else { return nil }
  return [
    "rows": .list(
      words.map {
        choice($0, .word("hands.question.\(question.rawValue).\($0)"), chosen: chosen)
          .with(["id": .text(question.rawValue)])
      })
  ]
}

/// A browser's date field shows nothing where what was typed is no date: then it stays as text, to be put right.
private func control(_ question: Question, _ typed: String) -> Fields {
  var fields: Fields = [
    "line": .absent, "number": .absent, "day": .flag(question.form == .day && (typed.isEmpty || Day(typed) != nil)),
  ]
  switch question.form {
  case .line(let longest): fields["line"] = .fields(["longest": .text(String(longest))])
  case .number(let range): fields["number"] = .fields(["longest": .text(String(range.upperBound.description.count))])
  case .choice, .day: break
  }
  return fields
}

/// What was answered, to be read: at the desk and by the one who answered.
func answered(_ answers: [Answered], _ language: Language) -> Field {
  answers.isEmpty ? .absent : .fields(["rows": .list(answerFields(answers, in: language))])
}

private func answerFields(_ answers: [Answered], in language: Language) -> [Fields] {
  answers.map { answer in
    [
      "label": .word("hands.question.\(answer.question.rawValue).said"),
      "said": said(answer),
      "spoken": spoken(answer, language),
    ]
  }
}

/// A choice, a number or a day; nothing for people's own words.
private func said(_ answer: Answered) -> Field {
  let text = answer.text.revealed
  switch answer.question.form {
  case .choice: return .word("hands.question.\(answer.question.rawValue).\(text)")
  case .number: return .text(text)
  case .day: return Day(text).map { .day($0) } ?? .text(text)
  case .line: return .absent
  }
}

private func spoken(_ answer: Answered, _ language: Language) -> Field {
  guard case .line = answer.question.form else { return .absent }
  return .fields(askersPassage(answer.text, language))
}
