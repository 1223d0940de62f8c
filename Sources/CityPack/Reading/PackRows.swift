// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// All files of a pack as they are written. A file that cannot be read at all is nil, and complained of.
struct PackRows {
  let languages: LanguageRows?
  let policy: PolicyRows?
  let districts: DistrictRows?
  let organisation: OrganisationRows?
  let topics: TopicRows?
  let clocks: ClockRows?
  let calendar: CalendarRows?
  let legal: LegalRows?
  let words: [WordRow]
  let lineage: LineageRows?
  let signposts: [SignpostRow]
  let hands: [HandRow]
  let people: PeopleRow?
  let entries: [EntryRow]

  init(_ folder: PackFolder, _ complaints: Complaints) {
    let first = Source(file: .languages, complaints: complaints, languages: nil)
    let languages = readFile(folder, first, keys: LanguageRows.keys).map(LanguageRows.init)
    let rules = languages?.rules(first)
    func fields(_ file: PackFile, _ keys: [String]) -> Fields? {
      readFile(folder, Source(file: file, complaints: complaints, languages: rules), keys: keys)
    }
    self.languages = languages
    policy = fields(.policy, PolicyRows.keys).map(PolicyRows.init)
    districts = fields(.districts, DistrictRows.keys).map(DistrictRows.init)
    organisation = fields(.organisation, OrganisationRows.keys).map(OrganisationRows.init)
    topics = fields(.topics, TopicRows.keys).map(TopicRows.init)
    clocks = fields(.clocks, ClockRows.keys).map(ClockRows.init)
    calendar = fields(.calendar, CalendarRows.keys).map(CalendarRows.init)
    legal = fields(.legal, LegalRows.keys).map(LegalRows.init)
    words = fields(.words, ["words"]).map(WordRow.all) ?? []
    lineage = fields(.lineage, LineageRows.keys).map(LineageRows.init)
    signposts =
      fields(.signposts, ["signposts"])?.rows("signposts", "signpost", keys: SignpostRow.keys)
      .compactMap(SignpostRow.init) ?? []
    hands = fields(.madeUpHands, ["hands"])?.rows("hands", "hand", keys: HandRow.keys).map(HandRow.init) ?? []
    people = fields(.madeUpPeople, MadeUpPeople.keys).map(PeopleRow.init)
    entries = fields(.madeUpStatus, ["entries"])?.rows("entries", "entry", keys: EntryRow.keys).map(EntryRow.init) ?? []
  }
}

private func readFile(_ folder: PackFolder, _ source: Source, keys: [String]) -> Fields? {
  guard let bytes = folder.bytes[source.file], let text = readText(bytes, of: source.file, source.complaints),
    let root = readTree(text, of: source.file, source.complaints)
  else { return nil }
  return Fields(root, title: titleOfFile, keys: keys, in: source)
}
