// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Foundation

/// A pack of a few lines that is whole, so that a test can break it in one place.
enum SmallPack {
  static let files: [String: String] = [
    "languages.yaml": """
    official: da
    languages:
    - {code: da, title: Dansk, english: Danish, direction: ltr, tier: complete}
    - {code: en, title: English, english: English, direction: ltr, tier: complete}
    - {code: tr, title: Türkçe, english: Turkish, direction: ltr, tier: next}
    """,
    "policy.yaml": """
    id: lille-2011
    city: {da: Lille By, en: Little Town}
    title: {da: Bland dig, en: Mix in}
    period: {from: 2011-01-01, to: 2014-12-31}
    quote:
      text: {da: Tag hånden., en: Take the hand.}
      by: Lise
      context: {da: et møde, en: a meeting}
    committees:
    - id: SKU
      name: {da: Skoleudvalget, en: Schools Committee}
      administration: {id: SKF, name: {da: Skoleforvaltningen, en: Schools}}
    - id: FRU
      name: {da: Fritidsudvalget, en: Leisure Committee}
      administration: {id: FRF, name: {da: Fritidsforvaltningen, en: Leisure}}
    themes:
    - id: t1
      name: {da: Alle med, en: Everyone}
      because: {da: – fordi, en: – because}
      money:
      - {year: 2010, millions: 1.005, kind: spent}
      concretised_by: [SKU]
      goals:
      - id: g1
        name: {da: Lær mere, en: Learn more}
        direction: up
        responsible: [SKU]
        measures:
        - id: m01
          name: {da: Lektier, en: Homework}
    - id: t2
      name: {da: Sammen, en: Together}
      because: {da: – fordi, en: – because}
      money:
      - {year: 2010, millions: 2, kind: being-spent}
      goals:
      - id: g2
        name: {da: Færre alene, en: Fewer alone}
        direction: down
        responsible: [FRU, SKU]
        lead: FRU
        measures:
        - {id: m02, name: {da: Huse, en: Houses}}
        - {id: m03, name: {da: Kurser, en: Courses}}
    money_totals:
    - {year: 2010, millions: 3.005}
    currency:
      {code: DKK, unit: {da: Mio. kr., en: DKK million}, amount: {da: "{amount} mio. kr.", en: "DKK {amount} million"}}
    vision:
    - {id: v1, text: {da: Nemt., en: Easy.}}
    definitions:
    - {id: d1, question: {da: Hvad, en: What}, text: {da: Det., en: That.}}
    beliefs:
    - id: b1
      name: {da: Tro, en: Belief}
      statements:
      - {id: b1-1, text: {da: Ja., en: Yes.}}
    grounds:
    - {id: age, name: {da: alder, en: age}}
    advisers:
    - {id: elders, name: {da: Ældre, en: Elders}, about: {da: Gamle., en: Old.}}
    roles:
    - id: r1
      name: {da: Hvis, en: If}
      pledges:
      - {id: r1-1, text: {da: Mød, en: Meet}, doors: [{topic: meet, kind: ask}], pages: [money], why: {da: Fordi., en: Because.}}
    """,
    "legal.yaml": """
    fill:
      contact: {da: Rådhuset, en: The town hall}
    privacy:
      title: {da: Oplysninger, en: Data}
      updated: 2012-01-01
      sections:
      - heading: {da: Hvem, en: Who}
        paragraphs:
        - text: {da: "{city} ved {contact}.", en: "{city} at {contact}."}
    accessibility:
      title: {da: Tilgængelighed, en: Accessibility}
      updated: 2012-01-01
      sections:
      - heading: {da: Hvad, en: What}
        paragraphs:
        - text: {da: Alt., en: All.}
    held:
    - {purpose: answer-hand, heading: {da: A, en: A}, what: {da: B, en: B}, why: {da: C, en: C}, how_long: {da: D, en: D}}
    - {purpose: handle-report, heading: {da: A, en: A}, what: {da: B, en: B}, why: {da: C, en: C}, how_long: {da: D, en: D}}
    - {purpose: match, heading: {da: A, en: A}, what: {da: B, en: B}, why: {da: C, en: C}, how_long: {da: D, en: D}}
    - {purpose: take-part, heading: {da: A, en: A}, what: {da: B, en: B}, why: {da: C, en: C}, how_long: {da: D, en: D}}
    - {purpose: statistics, heading: {da: A, en: A}, what: {da: B, en: B}, why: {da: C, en: C}, how_long: {da: D, en: D}}
    - {purpose: operate, heading: {da: A, en: A}, what: {da: B, en: B}, why: {da: C, en: C}, how_long: {da: D, en: D}}
    """,
    "districts.yaml": """
    districts:
    - {id: nord, name: {da: Nord, en: North}}
    - {id: syd, name: {da: Syd, en: South}}
    choice:
      whole_city: {da: Hele byen, en: The whole town}
      unknown: {da: Ved ikke, en: I do not know}
    local_committees:
    - {id: lu-nord, name: {da: Nords udvalg, en: Committee of the North}, districts: [nord]}
    """,
    "organisation.yaml": """
    secretariats:
    - administration: SKF
      desk: {id: skf, name: {da: Skolesekretariatet, en: Schools Secretariat}}
      committee_desk: {id: sku, name: {da: Skoleudvalgets sekretær, en: Secretary}}
    - administration: FRF
      desk: {id: frf, name: {da: Fritidssekretariatet, en: Leisure Secretariat}}
      committee_desk: {id: fru, name: {da: Fritidsudvalgets sekretær, en: Secretary}}
    units:
    - id: skole
      administration: SKF
      name: {da: Skolehjælpen, en: School Help}
    - id: huse
      administration: FRF
      name: {da: Husene, en: The Houses}
      else: fritid
      desks:
      - id: huse-nord
        name: {da: Huset i Nord, en: The House}
        covers: [nord]
    - id: fritid
      administration: FRF
      parent: huse
      name: {da: Fritid, en: Leisure}
      desks:
      - {id: fritid-nord, name: {da: Fritid Nord, en: Leisure North}, covers: [nord]}
      - {id: fritid-syd, name: {da: Fritid Syd, en: Leisure South}, covers: [syd], takes_unknown: true}
    """,
    "topics.yaml": """
    groups:
    - id: school
      name: {da: Skole, en: School}
      topics:
      - id: homework
        name: {da: Lektier, en: Homework}
        kinds: [ask, offer]
        measures: [m01]
        goal: g1
        committee: SKU
        answer: skole
        sensitivity: ordinary
        next: {da: Vi svarer., en: We answer.}
    - id: together
      name: {da: Sammen, en: Together}
      topics:
      - id: meet
        name: {da: Mød andre, en: Meet others}
        kinds: [ask, place, idea]
        measures: [m02, m01]
        until: {m01: 2011-12-31}
        goal: g2
        committee: FRU
        answer: {default: huse, idea: skole}
        sensitivity: personal
        next: {da: Vi svarer., en: We answer.}
    something_else:
      id: something-else
      name: {da: Andet, en: Something else}
      committee: FRU
      answer: skole
      sensitivity: personal
      next: {da: Vi finder ud af det., en: We find out.}
    without_door:
    - measure: m03
      why: {da: Byens eget arbejde., en: The town's own work.}
    """,
    "clocks.yaml": """
    by_kind:
    - {kind: ask, unit: 5, administration: 3, committee: 5}
    - {kind: offer, unit: 6, administration: 3, committee: 5}
    - {kind: signal, unit: 7, administration: 3, committee: 5}
    - {kind: place, unit: 8, administration: 3, committee: 5}
    - {kind: idea, unit: 9, administration: 3, committee: 5}
    by_group:
    - {group: together, kind: ask, unit: 4, administration: 2, committee: 5, why: people wait}
    - {group: together, kind: idea, unit: 11, administration: 2, committee: 5}
    by_topic:
    - {topic: meet, kind: ask, unit: 1, administration: 1, committee: 3}
    - {topic: something-else, kind: any, unit: 2, administration: 3, committee: 5}
    - {topic: something-else, kind: offer, unit: 3, administration: 3, committee: 5}
    reopening: {unit: 3, administration: 2, committee: 5}
    reopenings_before_administration: 3
    asking_back_longest: 10
    promised_longest: 20
    confirm_within: 20
    handover: {answer_within: 2, least_left: 2, extensions: 1}
    """,
    "calendar.yaml": """
    time_zone: Europe/Copenhagen
    weekly_rest: [saturday, sunday]
    holidays:
    - {id: juledag, name: {da: Juledag, en: Christmas Day}, fixed: 12-25}
    - {id: langfredag, name: {da: Langfredag, en: Good Friday}, easter: -2, to: 2013-12-31}
    closing_days:
    - {id: foerste-maj, name: {da: 1. maj, en: May Day}, fixed: 05-01, closed: false}
    - {id: mandag, name: {da: Mandag, en: Monday}, weekday: {nth: -1, day: monday, month: 5}, closed: true}
    """,
    "signposts.yaml": """
    signposts:
    - id: danger
      shown_on: [front, meet]
      text: {da: Ring 112., en: Call 112.}
    """,
    "made-up-hands.yaml": """
    hands:
    - {kind: ask, topic: homework, district: nord, months: [8, 9], texts: {tr: 'Yardım {bir|iki}'}, gloss: Help}
    - {kind: idea, topic: something-else, district: city, texts: {en: A bench, da: En bænk}}
    """,
  ]

  /// Writes the pack, lets `change` alter the folder, reads it, and takes the folder away.
  static func read(
    _ files: [String: String] = files, houseWords: HouseWords? = nil, change: (URL) throws -> Void = { _ in }
  ) throws -> CityPack {
    let folder = FileManager.default.temporaryDirectory.appending(path: "small-pack-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    try change(folder)
    return try CityPack.read(from: folder.path, houseWords: houseWords)
  }

  /// What is said about the pack when `words` of `file` are replaced; empty when it is taken as whole.
  static func complaints(in file: String, replacing words: String, with others: String) throws -> [String] {
    guard let text = files[file], text.contains(words) else { return ["the test itself is wrong: no such words"] }
    var broken = files
    broken[file] = text.replacing(words, with: others, maxReplacements: 1)
    return try complaints(about: broken)
  }

  static func complaints(
    about files: [String: String], houseWords: HouseWords? = nil, change: (URL) throws -> Void = { _ in }
  ) throws -> [String] {
    do {
      _ = try read(files, houseWords: houseWords, change: change)
      return []
    } catch let error as PackComplaints {
      return error.complaints.map(\.description)
    }
  }
}
