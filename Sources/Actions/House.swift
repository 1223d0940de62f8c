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
  package let database: any Database
  package let keys: KeyFolder
  package let clock: CityClock
  package let randomness: Randomness

  package init(
    plan: Plan, organisation: Organisation, languages: [OfferedLanguage], legal: LegalTexts = LegalTexts(),
    database: any Database, keys: KeyFolder, clock: CityClock, randomness: Randomness
  ) {
    self.plan = plan
    self.organisation = organisation
    self.languages = languages
    self.legal = legal
    self.database = database
    self.keys = keys
    self.clock = clock
    self.randomness = randomness
  }

  /// A form's token, for a page without a session.
  package func makeFormToken() -> FormToken {
    FormToken.make(at: clock.machineNow(), secret: keys.server, randomness: randomness)
  }

  package func readFormToken(_ text: String) -> FormToken? {
    FormToken.read(text, at: clock.machineNow(), secret: keys.server)
  }
}
