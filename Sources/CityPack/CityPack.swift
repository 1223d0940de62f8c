// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Policy

/// A city as data: what it promised, who answers, in which languages. A value of this type has been checked whole:
/// every reference resolves, every text is in every complete language, every route ends at somebody.
package struct CityPack: Equatable, Sendable {
  package let plan: Plan
  package let organisation: Organisation
  package let legal: LegalTexts
  /// In the order of the buttons.
  package let languages: [OfferedLanguage]
  package let officialLanguage: Language
  /// For the demonstration; empty where the pack has none.
  package let madeUpHands: [MadeUpHand]
  /// Who sits at the demonstration's desks; nil where the pack has none.
  package let madeUpPeople: MadeUpPeople?
  /// SHA-256 of the files: which pack a page was made from.
  package let fingerprint: String

  /// Reads a pack's folder: all of it, or every complaint about it in the order of files and lines.
  /// Pure but for reading the files, each once; the same files give an equal value. Copenhagen takes about 0.2 s in a debug build.
  package static func read(from folder: String) throws(PackComplaints) -> CityPack {
    let complaints = Complaints()
    let files = PackFolder(at: folder, complaints: complaints)
    if let pack = make(files, complaints), complaints.isEmpty { return pack }
    throw PackComplaints(complaints: complaints.sorted)
  }

  private static func make(_ files: PackFolder, _ complaints: Complaints) -> CityPack? {
    guard !files.bytes.isEmpty else { return nil }
    let rows = PackRows(files, complaints)
    check(rows, complaints)
    // Routes over rows that have been complained of would say the same again, less clearly.
    guard complaints.isEmpty, let policy = rows.policy, let languages = rows.languages,
      let official = languages.official, let topics = rows.topics,
      let plan = makePlan(policy, withoutDoor: topics.withoutDoor, rows.districts?.localCommittees ?? []),
      let organisation = makeOrganisation(rows, complaints)
    else { return nil }
    return CityPack(
      plan: plan, organisation: organisation,
      legal: rows.legal.flatMap { makeLegal($0, city: policy.city) } ?? LegalTexts(),
      languages: languages.languages.map(\.offer),
      officialLanguage: Language(official.value), madeUpHands: rows.hands.compactMap(makeHand),
      madeUpPeople: rows.people,
      fingerprint: fingerprintOf(files.bytes))
  }
}

private func check(_ rows: PackRows, _ complaints: Complaints) {
  let known = KnownCodes(rows)
  if let policy = rows.policy {
    check(policy, known, complaints)
    check(policy.values, policy.themes, complaints)
    check(policy.roles, rows.topics, known, complaints)
  }
  if let districts = rows.districts { check(districts, known, complaints) }
  if let organisation = rows.organisation { check(organisation, known, complaints) }
  if let topics = rows.topics { check(topics, rows, known, complaints) }
  if let clocks = rows.clocks { check(clocks, rows.topics, known, complaints) }
  if let calendar = rows.calendar { check(calendar, complaints) }
  if let legal = rows.legal { check(legal, complaints) }
  check(rows.signposts, known, complaints)
  check(rows.hands, rows.topics, known, complaints)
}

private func makeHand(_ row: HandRow) -> MadeUpHand? {
  row.topic.map {
    MadeUpHand(
      kind: row.kind, topic: $0.value, district: row.district?.value, language: row.language, text: row.text,
      gloss: row.gloss)
  }
}
