// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Policy
package import Sealing
package import Store

/// What every verb needs, handed in as one value: the city's promise, organisation and legal texts, its database, keys and clocks.
package struct House: Sendable {
  package let plan: Plan
  package let organisation: Organisation
  package let languages: [OfferedLanguage]
  package let legal: LegalTexts
  /// What the pages say differently in this city.
  package let words: [ReplacedWord]
  package let database: any Database
  package let keys: KeyFolder
  package let clock: CityClock
  package let randomness: Randomness
  /// Whether there is a mail server. Without one nothing is put into the outbox, and the pages say so.
  package let writesMail: Bool

  package init(
    plan: Plan, organisation: Organisation, languages: [OfferedLanguage], legal: LegalTexts = LegalTexts(),
    words: [ReplacedWord] = [], database: any Database, keys: KeyFolder, clock: CityClock, randomness: Randomness,
    writesMail: Bool = false
  ) {
    self.plan = plan
    self.organisation = organisation
    self.languages = languages
    self.legal = legal
    self.words = words
    self.database = database
    self.keys = keys
    self.clock = clock
    self.randomness = randomness
    self.writesMail = writesMail
  }

  /// When the counters open on a day, and what is written for it leaves.
  func opening(of day: Day) -> Instant {
    clock.instant(day, secondsAfterMidnight: organisation.opensAt)
  }

  func isOpen(at moment: Instant) -> Bool {
    clock.localTime(of: moment).seconds >= organisation.opensAt
  }

  /// A form's token, for a page without a session.
  package func makeFormToken() -> FormToken {
    FormToken.make(at: clock.machineNow(), secret: keys.server, randomness: randomness)
  }

  package func readFormToken(_ text: String) -> FormToken? {
    FormToken.read(text, at: clock.machineNow(), secret: keys.server)
  }
}
