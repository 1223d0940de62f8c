// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Policy

/// One city's house: everything the pages are made of. One process serves one.
package struct Site: Sendable {
  package let plan: Plan
  package let organisation: Organisation
  /// The languages every page is in, in the pack's order; the official one is among them.
  package let languages: [OfferedLanguage]
  package let official: OfferedLanguage
  package let pages: [Language: Pages]
  package let statics: StaticFiles
  package let settings: Settings
  package let gate: Gate
  /// The city's date: its own clock, which a demonstration can move.
  package let today: @Sendable () async throws -> Day
  /// Every public count, made in one read.
  package let counts: @Sendable () async throws -> PublicCounts

  /// - Throws: every reason why it cannot open.
  package init(
    plan: Plan, organisation: Organisation, languages: [OfferedLanguage], resources: Resources, settings: Settings,
    gate: Gate = Gate(), today: @escaping @Sendable () async throws -> Day,
    counts: @escaping @Sendable () async throws -> PublicCounts
  ) throws(StartComplaints) {
    let complete = languages.filter { $0.tier == .complete }
    guard let official = complete.first(where: { $0.language == plan.title.official }) else {
      throw StartComplaints(["The official language \(plan.title.official) is not offered complete."])
    }
    self.plan = plan
    self.organisation = organisation
    self.languages = complete
    self.official = official
    self.settings = settings
    self.gate = gate
    self.today = today
    self.counts = counts
    pages = try readPages(complete, resources)
    statics = try StaticFiles(in: resources.statics)
  }

  package func offered(_ code: some StringProtocol) -> OfferedLanguage? {
    languages.first { $0.language.code == code }
  }
}

private func readPages(
  _ languages: [OfferedLanguage], _ resources: Resources
) throws(StartComplaints) -> [Language: Pages] {
  var pages: [Language: Pages] = [:]
  for offered in languages {
    let words = try readWords(of: offered, in: resources.words)
    pages[offered.language] = try Pages(words: words, templates: resources.templates)
  }
  return pages
}
