// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The form as somebody has filled it in so far, and what we have to say about it.
struct ReachDraft {
  /// "The whole city" in the list of districts: it routes as no district, and stays chosen when the form comes back.
  static let wholeCity = "*"

  let kind: Kind
  var typed: ReachForm
  var complaints: [ReachComplaint] = []
  /// The form was older than a day, or never ours.
  var isStale = false

  /// What is to be put right; the hint about numbers is not among it.
  var mistakes: [ReachComplaint] { complaints.filter { $0.reason != .looksLikeCPR } }

  var hasHint: Bool { complaints.contains { $0.reason == .looksLikeCPR } }
}

extension ReachForm {
  /// As it came from the page.
  init(_ form: Form) {
    self.init(
      words: form["words"], topic: form["topic"], district: form["district"], language: form["language"],
      contact: form["contact"],
      answers: Dictionary(uniqueKeysWithValues: Question.allCases.map { ($0, form[$0.rawValue]) }),
      hasSeenHint: form["seen"] == "yes")
  }

  /// As the room reads it.
  var routed: ReachForm {
    var form = self
    if form.district == ReachDraft.wholeCity { form.district = "" }
    return form
  }

  /// By the names of the form's fields, so that it can be sent once more from a page in another language.
  var sent: [(name: String, value: String)] {
    [
      ("words", words), ("topic", topic), ("district", district), ("language", language), ("contact", contact),
      ("seen", hasSeenHint ? "yes" : ""),
    ] + Question.allCases.compactMap { question in answers[question].map { (question.rawValue, $0) } }
  }
}

extension ReachComplaint {
  /// Its sentence.
  var word: String {
    switch (field, reason) {
    case (.words, .missing): "hands.complaint.words-missing"
    case (.words, .looksLikeCPR): "hands.complaint.cpr"
    case (.words, _): "hands.complaint.words-too-long"
    case (.topic, .missing): "hands.complaint.topic-missing"
    case (.topic, _): "hands.complaint.topic-unknown"
    case (.district, _): "hands.complaint.district-unknown"
    case (.language, _): "hands.complaint.language-unknown"
    case (.contact, .tooLong): "hands.complaint.contact-too-long"
    case (.contact, .noTelephone): "hands.complaint.contact-telephone"
    case (.contact, .missing): "hands.complaint.contact-missing"
    case (.contact, _): "hands.complaint.contact-email"
    case (.question(let question), .missing): "hands.question.\(question.rawValue).missing"
    case (.question, .tooLong): "hands.complaint.line-too-long"
    case (.question, .notNumber): "hands.complaint.not-number"
    case (.question, .noDay): "hands.complaint.no-day"
    case (.question, .endsBeforeItBegins): "hands.complaint.ends-before"
    case (.question, .notAgreed): "hands.complaint.not-agreed"
    case (.question, _): "hands.complaint.choice-unknown"
    }
  }

  /// The field it is about, and what its sentence counts.
  var fields: Fields {
    [
      "say": .word(word), "field": .text(field.id), "max": .count(longest),
    ]
  }

  /// The most that its sentence names.
  private var longest: Int {
    switch field {
    case .contact: return Reach.longestContact
    case .question(let question):
      switch question.form {
      case .line(let longest): return longest
      case .number(let range): return range.upperBound
      case .choice, .day: return 0
      }
    case .words, .topic, .district, .language: return Reach.longestWords
    }
  }
}

extension ReachComplaint.Field {
  /// The name of its control.
  var id: String {
    switch self {
    case .words: "words"
    case .topic: "topic"
    case .district: "district"
    case .language: "language"
    case .contact: "contact"
    case .question(let question): question.rawValue
    }
  }
}
