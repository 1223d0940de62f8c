// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Hands

/// What the made-up people write: which scene, in which language and from where is drawn each for itself, so that no
/// district speaks with one voice and no language asks for one thing.
struct Writing {
  let city: MadeUpCity
  let organisation: Organisation
  let generator: SharedGenerator
  private let languages: [(Language, Int)]
  private let kinds: [(Kind, Int)]
  /// How often each scene and each text has been used.
  private var uses: [Int: Int] = [:]
  private var texts: [String: Int] = [:]

  struct Written {
    let scene: MadeUpHand
    let language: Language
    let form: ReachForm
  }

  init(_ city: MadeUpCity, _ organisation: Organisation, _ generator: SharedGenerator) {
    self.city = city
    self.organisation = organisation
    self.generator = generator
    let written = Set(city.scenes.flatMap(\.texts.keys)).sorted()
    let shares = city.people.shares
    languages = written.map { ($0, shares.languages.isEmpty ? 1 : shares.languages[$0] ?? 0) }
    kinds = Kind.allCases.map { ($0, shares.kinds.isEmpty ? 1 : shares.kinds[$0] ?? 0) }
  }

  mutating func write(on day: Day) -> Written? {
    guard let language = generator.draw(languages), let kind = generator.draw(kinds),
      let index = scene(kind, language, day)
    else { return nil }
    uses[index, default: 0] += 1
    let scene = city.scenes[index]
    let district = district(of: scene)
    let form = ReachForm(
      words: text(of: scene, in: language), topic: scene.topic.text, district: district?.text ?? "",
      language: language.code, contact: contact(for: scene.kind),
      answers: answers(scene, language, day), hasSeenHint: true)
    return Written(scene: scene, language: language, form: form)
  }

  /// One of those that have been used least; of another kind where the language has none of this one.
  private func scene(_ kind: Kind, _ language: Language, _ day: Day) -> Int? {
    let inSeason = city.scenes.indices.filter { index in
      let scene = city.scenes[index]
      return scene.texts[language] != nil && (scene.months.isEmpty || scene.months.contains(day.month))
    }
    let ofKind = inSeason.filter { city.scenes[$0].kind == kind }
    let choices = ofKind.isEmpty ? inSeason : ofKind
    // A scene in many languages comes round as often in each of them as one that has one language.
    func weariness(_ index: Int) -> Int { uses[index, default: 0] / max(1, city.scenes[index].texts.count) }
    let least = choices.map(weariness).min()
    return generator.pick(choices.filter { weariness($0) == least })
  }

  /// A text that nobody has written yet, if a few tries find one.
  private mutating func text(of scene: MadeUpHand, in language: Language) -> String {
    var text = compose(scene, language)
    for _ in 0..<8 where texts[text] != nil { text = compose(scene, language) }
    texts[text, default: 0] += 1
    return text
  }

  private func compose(_ scene: MadeUpHand, _ language: Language) -> String {
    let said = scene.texts[language]?.said(choosing: generator.below) ?? ""
    let before = generator.happens(55) ? generator.pick(city.people.greetings[language] ?? []) : nil
    let after = generator.happens(55) ? generator.pick(city.people.thanks[language] ?? []) : nil
    return [before, said, after].compactMap { $0 }.joined(separator: " ")
  }

  private func district(of scene: MadeUpHand) -> DistrictCode? {
    switch scene.place {
    case .wholeCity: nil
    case .district(let code): code
    case .any: generator.happens(94) ? generator.pick(organisation.districts.map(\.code)) : nil
    }
  }

  /// At a place that no letter can ever reach.
  private func contact(for kind: Kind) -> String {
    guard kind.needsContact || generator.happens(35) else { return "" }
    return "\(kind.rawValue).\(generator.below(90_000) + 10_000)@made-up.example"
  }

  private func answers(_ scene: MadeUpHand, _ language: Language, _ day: Day) -> [Question: String] {
    var answers: [Question: String] = [:]
    for question in scene.kind.questions {
      answers[question] = answer(question, scene, language, day)
    }
    return answers
  }

  private func answer(_ question: Question, _ scene: MadeUpHand, _ language: Language, _ day: Day) -> String? {
    switch question {
    case .sort: (scene.answers.sort ?? .job).rawValue
    case .places: String(scene.answers.places ?? [1, 1, 2, 2, 3, 4, 6, 10][generator.below(8)])
    case .when: generator.happens(80) ? generator.pick(city.people.whens[language] ?? []) : nil
    case .from: (day + generator.below(30)).description
    case .until: generator.happens(60) ? (day + 60 + generator.below(240)).description : nil
    case .openTo: scene.answers.openTo.rawValue
    case .whom: scene.answers.whom[language]
    case .why: scene.answers.why[language]
    case .spot: scene.answers.spot[language]
    case .knows:
      organisation.topic(scene.topic)?.isAboutAPerson == true ? Knows.agreed.rawValue : Knows.nobody.rawValue
    case .gain: nil
    }
  }
}
