// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the law wants said, in the city's words: every placeholder is filled, every text is in every complete language.
package struct LegalTexts: Equatable, Sendable {
  package let privacy: LegalText
  package let accessibility: LegalText
  /// One for each purpose, in the order of `DataPurpose`.
  package let held: [HeldText]

  package init(
    privacy: LegalText = LegalText(), accessibility: LegalText = LegalText(), held: [HeldText] = []
  ) {
    self.privacy = privacy
    self.accessibility = accessibility
    self.held = held
  }
}

package struct LegalText: Equatable, Sendable {
  package let title: LocalText
  /// The day the city last looked at it.
  package let updated: Day
  package let sections: [LegalSection]

  package init(
    title: LocalText = LocalText(official: .undetermined, words: [:]), updated: Day = Day(number: 0),
    sections: [LegalSection] = []
  ) {
    self.title = title
    self.updated = updated
    self.sections = sections
  }
}

package struct LegalSection: Equatable, Sendable {
  package let heading: LocalText
  package let paragraphs: [LocalText]

  package init(heading: LocalText, paragraphs: [LocalText]) {
    self.heading = heading
    self.paragraphs = paragraphs
  }
}

/// What is held for one purpose, why the city may, and how long.
package struct HeldText: Equatable, Sendable {
  package let purpose: DataPurpose
  package let heading: LocalText
  package let what: LocalText
  package let why: LocalText
  package let howLong: LocalText

  package init(
    purpose: DataPurpose, heading: LocalText, what: LocalText, why: LocalText, howLong: LocalText
  ) {
    self.purpose = purpose
    self.heading = heading
    self.what = what
    self.why = why
    self.howLong = howLong
  }
}

/// Why something is held, as packs name it. The store's register has the same list.
package enum DataPurpose: String, Sendable, CaseIterable {
  case answerHand = "answer-hand"
  case handleReport = "handle-report"
  case match
  case takePart = "take-part"
  case statistics
  case operate
}
