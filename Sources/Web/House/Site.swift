// SPDX-License-Identifier: AGPL-3.0-or-later

package import Actions
package import City
package import Hands
package import PlainWords
package import Policy

/// One city's house: everything the pages are made of. One process serves one.
package struct Site: Sendable {
  /// What the verbs need; the pages go through Actions and never further.
  package let house: House
  package let passwords: PasswordGate
  /// The languages every page is in, in the pack's order; the official one is among them.
  package let languages: [OfferedLanguage]
  package let official: OfferedLanguage
  package let pages: [Language: Pages]
  /// Words that shut people out, and kinder ones.
  package let kinder: [Language: [KindWord]]
  package let statics: StaticFiles
  package let settings: Settings
  package let gate: Gate
  /// Every public count, made in one read.
  package let counts: @Sendable () async throws -> PublicCounts
  /// Everybody's conduct today, made in one read and kept while no hand changes.
  package let conduct: @Sendable () async throws -> CountedConduct

  /// `counts` and `conduct` stand in for the house's own where a test wants certain numbers.
  /// - Throws: every reason why it cannot open.
  package init(
    house: House, passwords: PasswordGate, resources: Resources, settings: Settings,
    counts: (@Sendable () async throws -> PublicCounts)? = nil,
    conduct: (@Sendable () async throws -> ConductRecord)? = nil
  ) throws(StartComplaints) {
    let complete = house.languages.filter { $0.tier == .complete }
    guard let official = complete.first(where: { $0.language == house.plan.title.official }) else {
      throw StartComplaints(["The official language \(house.plan.title.official) is not offered complete."])
    }
    self.house = house
    self.passwords = passwords
    self.languages = complete
    self.official = official
    self.settings = settings
    gate = Gate(house: house, secure: settings.isSecure)
    let remembered = Remembered(countHands)
    self.counts =
      counts
      ?? {
        var counts = try await remembered.counted(in: house)
        counts.counted = house.clock.now()
        return counts
      }
    let memory = Remembered(countConduct)
    self.conduct = { [conduct] in
      guard let conduct else { return try await memory.counted(in: house) }
      return CountedConduct(try await conduct(), in: house.organisation, today: house.clock.today())
    }
    pages = try readPages(complete, resources, house.words)
    kinder = try readKinder(complete, resources)
    statics = try StaticFiles(in: resources.statics)
  }

  package var plan: Plan { house.plan }

  package var organisation: Organisation { house.organisation }

  /// The city's date: its own clock, which a demonstration can move.
  package var today: Day { house.clock.today() }

  package func offered(_ code: some StringProtocol) -> OfferedLanguage? {
    languages.first { $0.language.code == code }
  }
}

private func readPages(
  _ languages: [OfferedLanguage], _ resources: Resources, _ replaced: [ReplacedWord]
) throws(StartComplaints) -> [Language: Pages] {
  var pages: [Language: Pages] = [:]
  for offered in languages {
    let words = try readWords(of: offered, in: resources.words, replacing: replaced)
    pages[offered.language] = try Pages(words: words, templates: resources.templates)
  }
  return pages
}

private func readKinder(
  _ languages: [OfferedLanguage], _ resources: Resources
) throws(StartComplaints) -> [Language: [KindWord]] {
  var kinder: [Language: [KindWord]] = [:]
  for offered in languages {
    kinder[offered.language] = try readKinderWords(of: offered.language, in: resources.kinder)
  }
  return kinder
}
