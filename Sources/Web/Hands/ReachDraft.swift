// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The form as somebody has filled it in so far, and what we have to say about it.
struct ReachDraft {
  /// "The whole city" in the list of districts: it routes as no district, and stays chosen when the form comes back.
  static let wholeCity = "*"

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
      contact: form["contact"], hasSeenHint: form["seen"] == "yes")
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
    ]
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
    case (.contact, _): "hands.complaint.contact-email"
    }
  }

  /// The field it is about, and what its sentence counts.
  var fields: Fields {
    [
      "say": .word(word), "field": .text(field.rawValue),
      "max": .count(field == .contact ? Reach.longestContact : Reach.longestWords),
    ]
  }
}
