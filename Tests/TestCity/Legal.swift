// SPDX-License-Identifier: AGPL-3.0-or-later

import City

func makeLegal() -> LegalTexts {
  LegalTexts(
    privacy: LegalText(
      title: words("Dine oplysninger", "Your data", "بياناتك"), updated: day("2012-10-01"),
      sections: [
        LegalSection(
          heading: words("Hvem er vi?", "Who are we?", "من نحن؟"),
          paragraphs: [
            words("Vi er Lilleby Kommune.", "We are the Town of Lilleby.", "نحن بلدية ليلبي."),
            words("Skriv til rådhuset.", "Write to the town hall.", "اكتب إلى دار البلدية."),
          ])
      ]),
    accessibility: LegalText(
      title: words("Tilgængelighed", "Accessibility", "سهولة الاستخدام للجميع"), updated: day("2012-10-01"),
      sections: [
        LegalSection(
          heading: words("Hvad virker?", "What works?", "ما الذي يعمل؟"),
          paragraphs: [words("Tastaturet virker.", "The keyboard works.", "لوحة المفاتيح تعمل.")])
      ]),
    held: DataPurpose.allCases.map { purpose in
      HeldText(
        purpose: purpose,
        heading: words("Formål: \(purpose.rawValue)", "Purpose: \(purpose.rawValue)", "الغرض: \(purpose.rawValue)"),
        what: words("Det, du skriver.", "What you write.", "ما تكتبه."),
        why: words("For at svare dig.", "To answer you.", "لكي نجيبك."),
        howLong: words("I fem år.", "For five years.", "خمس سنوات."))
    })
}
