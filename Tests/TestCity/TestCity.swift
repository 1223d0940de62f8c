// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Policy

/// Lilleby: the small city that everybody's tests share. Two districts, two committees, three topics, no files.
///
/// - Topics: `homework` (answered by `sk-hjaelp`), `meet-others` (by the desks of `fr-huse`: `fr-huse-nord` in `nord`,
///   `fr-huse-syd` in `syd` and wherever nobody says) and `something-else` (by `sk-hjaelp`, promised by `FRU`).
/// - Secretariats: `skf-sekretariat`, `frf-sekretariat`; secretaries: `sku-sekretaer`, `fru-sekretaer`.
package enum TestCity {
  package static let official = Language("da")

  package static let languages = [
    OfferedLanguage(
      language: official, title: "Dansk", english: "Danish", direction: .leftToRight, tier: .complete),
    OfferedLanguage(
      language: Language("en"), title: "English", english: "English", direction: .leftToRight, tier: .complete),
    OfferedLanguage(
      language: Language("ar"), title: "العربية", english: "Arabic", direction: .rightToLeft, tier: .complete),
  ]

  package static let plan = makePlan()

  package static let legal = makeLegal()

  package static let organisation = makeOrganisation()

  /// The same with other hours.
  package static func organisation(opensAt: Int) -> Organisation { makeOrganisation(opensAt: opensAt) }

  package static let nord: DistrictCode = "nord"
  package static let syd: DistrictCode = "syd"
}
