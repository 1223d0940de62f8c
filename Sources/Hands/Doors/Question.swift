// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What a door asks besides the words, the topic, the district, the language and the contact.
package enum Question: String, Sendable, CaseIterable {
  /// Which sort of place a firm has.
  case sort
  /// How many there is room for. Empty means one.
  case places
  /// When the person can, in their own words.
  case when
  /// The first and the last day on which an offer stands.
  case from, until
  /// For everybody, or for some only: then for whom, and why not for all.
  case openTo = "open-to"
  case whom, why
  /// Where something is missing.
  case spot
  /// Whether a person that a signal is about knows of it.
  case knows
  /// Who would be glad of an idea.
  case gain

  /// What is asked for, and what is taken.
  package var form: Form {
    switch self {
    case .sort: .choice(PlaceSort.allCases.map(\.rawValue))
    case .openTo: .choice(OpenTo.allCases.map(\.rawValue))
    case .knows: .choice(Knows.allCases.map(\.rawValue))
    case .places: .number(1...200)
    case .from, .until: .day
    case .when, .whom, .why, .spot, .gain: .line(longest: 200)
    }
  }

  package enum Form: Equatable, Sendable {
    /// One of these words.
    case choice([String])
    case number(ClosedRange<Int>)
    /// `YYYY-MM-DD`, as browsers send a date.
    case day
    /// One line, its length in UTF-16 units.
    case line(longest: Int)
  }
}

/// What a firm can have.
package enum PlaceSort: String, Sendable, CaseIterable {
  case job, internship, apprenticeship
  case spareTime = "spare-time-job"
  case mentor, agreement
}

/// Whom an offer is open to. Not for all is a choice with a reason.
package enum OpenTo: String, Sendable, CaseIterable {
  case everyone, some
}

/// Whether the person a signal is about knows of it and agrees.
package enum Knows: String, Sendable, CaseIterable {
  case nobody, agreed, no
}

extension Kind {
  /// In the order in which the form asks.
  package var questions: [Question] {
    switch self {
    case .ask: []
    case .offer: [.when, .places, .from, .until, .openTo, .whom, .why]
    case .signal: [.spot, .knows]
    case .place: [.sort, .places, .from, .until, .openTo, .whom, .why]
    case .idea: [.gain]
    }
  }

  /// We ring firms: without a contact there is nobody to ring.
  package var needsContact: Bool { self == .place }

  /// Whether the person says in which language the answer shall be. The others are answered in the one they wrote in.
  package var asksForLanguage: Bool { self != .place }
}

/// What somebody answered to one of their door's questions. A value of this type is one the question takes.
package struct Answered: Equatable, Sendable {
  package let question: Question
  package let text: Confidential

  package init(question: Question, text: Confidential) {
    self.question = question
    self.text = text
  }
}
