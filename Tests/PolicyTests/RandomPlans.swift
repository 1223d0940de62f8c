// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import City
import Policy

/// A small plan made up from a seed: every optional part is there or not, every text has awkward characters.
struct RandomPlan {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  private mutating func words() -> LocalText {
    let pieces = [
      "Ærø", "=1+1", "'quoted'", "\"x\"", "a, b; c", "- no", "yes", "12", "نعم", "two\nlines", "back\\slash", "🙂", "#",
      "@home", "true", "2012-01-01", "tab\tbed", "a: b",
    ]
    func piece(_ index: Int) -> String { pieces[index] }
    var words: [Language: String] = [Language("da"): piece(below(pieces.count)) + "." + piece(below(pieces.count))]
    if below(2) == 0 { words[Language("en")] = piece(below(pieces.count)) }
    if below(3) == 0 { words[Language("zh-Hant")] = piece(below(pieces.count)) }
    return LocalText(official: Language("da"), words: words)
  }

  private mutating func maybe<T>(_ make: (inout RandomPlan) -> T) -> T? { below(2) == 0 ? make(&self) : nil }

  private mutating func some<T>(_ most: Int, _ make: (inout RandomPlan, Int) -> T) -> [T] {
    (0..<below(most + 1)).map { make(&self, $0) }
  }

  mutating func make() -> Plan {
    let committees: [CommitteeCode] = ["ØU", "B2"]
    let day = Day(number: 15_000)
    return Plan(
      id: "p-\(below(1_000))", city: words(), title: words(), from: day, to: day + 1_460,
      quote: Quote(text: words(), by: "Å. B.", context: words()),
      vision: some(2) { Sentence(code: SentenceCode("v\($1)"), text: $0.words()) },
      grounds: some(2) { Ground(code: GroundCode("gr\($1)"), name: $0.words()) },
      roles: some(2) { plan, place in
        Role(
          code: RoleCode("r\(place)"), name: plan.words(),
          pledges: plan.some(2) { plan, number in
            Pledge(
              code: PledgeCode("p\(place)\(number)"), text: plan.words(),
              ways: plan.below(2) == 0 ? [.door(.ask, "homework"), .page(.money)] : [],
              why: plan.maybe { $0.words() })
          })
      },
      themes: some(3) { plan, number in plan.theme(number, committees) },
      committees: committees.map { code in
        Committee(
          code: code, name: words(), administration: AdministrationCode(code.text + "F"),
          validity: Validity(from: maybe { _ in day }, to: maybe { _ in day + 9 }))
      },
      administrations: committees.map {
        Administration(code: AdministrationCode($0.text + "F"), name: words(), committee: $0)
      },
      currency: maybe { Currency(code: "DKK", unit: $0.words(), pattern: $0.words()) } ?? .none)
  }

  private mutating func theme(_ number: Int, _ committees: [CommitteeCode]) -> Theme {
    Theme(
      code: ThemeCode("t\(number)"), name: words(), because: words(),
      goals: some(2) { plan, place in
        let code = GoalCode("g\(number)\(place)")
        return Goal(
          code: code, name: plan.words(), direction: plan.below(2) == 0 ? .up : .down, responsible: committees,
          lead: plan.maybe { _ in committees[0] },
          measures: plan.some(3) {
            Measure(code: MeasureCode("m\(code)\($1)"), name: $0.words(), withoutDoor: $0.maybe { $0.words() })
          })
      },
      money: some(3) { MoneyFigure(year: 2010 + $1, amount: Money(thousands: $0.below(900_000)), kind: .allocated) },
      concretisedBy: [])
  }
}
