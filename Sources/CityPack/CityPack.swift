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
  /// What the pages say differently here.
  package let words: [ReplacedWord]
  /// In the order of the buttons.
  package let languages: [OfferedLanguage]
  package let officialLanguage: Language
  /// For the demonstration; empty where the pack has none.
  package let madeUpHands: [MadeUpHand]
  /// Who sits at the demonstration's desks; nil where the pack has none.
  package let madeUpPeople: MadeUpPeople?
  /// What the demonstration's secretaries record; empty where the pack has none.
  package let madeUpEntries: [MadeUpEntry]
  /// SHA-256 of the files: which pack a page was made from.
  package let fingerprint: String
  /// Where the lineage was read from, for complaints that only a store can make.
  let lineage: LineageRows?

  /// Reads a pack's folder: all of it, or every complaint about it in the order of files and lines.
  /// Pure but for reading the files, each once; the same files give an equal value. Copenhagen takes about 0.2 s in a debug build.
  /// `houseWords`: what the pages say, so that the pack's own words can be held against them.
  package static func read(
    from folder: String, houseWords: HouseWords? = nil
  ) throws(PackComplaints) -> CityPack {
    let complaints = Complaints()
    let files = PackFolder(at: folder, complaints: complaints)
    if let pack = make(files, houseWords, complaints), complaints.isEmpty { return pack }
    throw PackComplaints(complaints: complaints.sorted)
  }

  /// The keys that the reader takes in each file, as far as this pack shows them to it.
  package static func keysAccepted(reading folder: String) -> [String: Set<String>] {
    let complaints = Complaints()
    _ = make(PackFolder(at: folder, complaints: complaints), nil, complaints)
    return complaints.accepted
  }

  private static func make(_ files: PackFolder, _ house: HouseWords?, _ complaints: Complaints) -> CityPack? {
    guard !files.bytes.isEmpty else { return nil }
    let rows = PackRows(files, complaints)
    check(rows, complaints)
    check(rows.words, rows.languages, house, complaints)
    // Routes over rows that have been complained of would say the same again, less clearly.
    guard complaints.isEmpty, let policy = rows.policy, let languages = rows.languages,
      let official = languages.official, let topics = rows.topics,
      let plan = makePlan(
        policy, withoutDoor: topics.withoutDoor, rows.districts?.localCommittees ?? [], rows.lineage?.lineage ?? .none),
      follows(plan, rows.lineage, complaints),
      let organisation = makeOrganisation(rows, complaints)
    else { return nil }
    return CityPack(
      plan: plan, organisation: organisation,
      legal: rows.legal.flatMap { makeLegal($0, city: policy.city) } ?? LegalTexts(),
      words: rows.words.map(\.word), languages: languages.languages.map(\.offer),
      officialLanguage: Language(official.value), madeUpHands: rows.hands.compactMap(makeHand),
      madeUpPeople: rows.people?.people, madeUpEntries: rows.entries.compactMap(\.entry),
      fingerprint: fingerprintOf(files.bytes), lineage: rows.lineage)
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
  check(rows.hands, rows.topics, rows.organisation, known, complaints)
  check(rows.people, rows.organisation, known, complaints)
  for entry in rows.entries { complaints.refer(entry.measure, to: known.measures, "this entry is about") }
}

private func makeHand(_ row: HandRow) -> MadeUpHand? {
  row.topic.map { topic in
    MadeUpHand(
      kind: row.kind, topic: topic.value,
      place: row.isAnywhere ? .any : row.district.map { .district($0.value) } ?? .wholeCity, months: row.months,
      first: row.first?.value, answers: row.answers, texts: row.texts, gloss: row.gloss)
  }
}
