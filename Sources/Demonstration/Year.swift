// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Hands
import Policy
import Sealing
import Store

/// The made-up year as it goes by: what each hand still has before it, and on which day.
struct Year {
  let house: House
  let staff: [DeskCode: Account]
  let people: MadeUpPeople
  let generator: SharedGenerator
  private var stories: [Story] = []

  private struct Story {
    let hand: Int64
    let language: Language
    var acts: [(after: Int, act: Script.Act)]
    /// The day of the next act.
    var due: Day
  }

  init(house: House, staff: [DeskCode: Account], people: MadeUpPeople, generator: SharedGenerator) {
    self.house = house
    self.staff = staff
    self.people = people
    self.generator = generator
  }

  mutating func reachOut(_ made: MadeUpHand, on day: Day) async throws {
    let form = ReachForm(
      words: made.text, topic: made.topic.text, district: made.district?.text ?? "", language: made.language.code,
      hasSeenHint: true)
    let reach = try form.read(
      .ask, in: house.organisation, languages: house.languages.map(\.language) + [made.language])
    let acknowledged = try await Actions.reachOut(reach, token: house.makeFormToken(), in: house)
    let acts = story(reach.terms, generator).acts
    guard let first = acts.first else { return }
    stories.append(
      Story(
        hand: acknowledged.hand.id, language: made.language, acts: acts,
        due: house.organisation.calendar.adding(first.after, to: day)))
  }

  /// Everything that is due today, in the order in which the hands were reached out.
  mutating func doTodaysWork(_ day: Day) async throws {
    for index in stories.indices {
      while let next = stories[index].acts.first, stories[index].due <= day {
        stories[index].acts.removeFirst()
        do {
          try await perform(next.act, stories[index])
        } catch is HandRefusal {
          // Time got there first: the hand was closed in silence, or the clock has moved on. Its story ends here.
          stories[index].acts = []
        }
        if let following = stories[index].acts.first {
          stories[index].due = house.organisation.calendar.adding(following.after, to: day)
        }
      }
    }
    stories.removeAll { $0.acts.isEmpty }
  }

  private func perform(_ act: Script.Act, _ story: Story) async throws {
    guard let hand = try await house.database.read({ try $0.hand(story.hand) }), let colleague = staff[hand.holder]
    else { return }
    let target = DeskHand(reference: hand.reference, version: hand.version)
    switch act {
    case .take:
      try await takeHand(target, by: colleague, in: house)
    case .note:
      try await noteOnHand(target, words: words(people.notes), by: colleague, in: house)
    case .askBack:
      try await askBack(
        target, words: words(people.questions), language: official, by: colleague, in: house)
    case .answer:
      _ = try await openHand(hand.reference, by: colleague, in: house)
      let promised = house.organisation.calendar.adding(10, to: house.clock.today())
      try await answerHand(
        target, words: words(people.answers), language: official, nextWordBy: promised, by: colleague, in: house)
    case .propose(let outcome):
      _ = try await openHand(hand.reference, by: colleague, in: house)
      let said = words(people.outcomes[outcome] ?? [])
      if outcome == .referred, hand.handovers == 0 { return try await handOn(hand, by: colleague, said) }
      try await proposeOutcome(outcome, on: target, words: said, language: official, by: colleague, in: house)
    case .reply, .verdict, .withdraw:
      try await answerBack(act, story, hand)
    }
  }

  /// Shown on to somebody else: another unit is asked, says yes, and tells the asker so.
  private func handOn(_ hand: Hand, by colleague: Account, _ said: Confidential) async throws {
    func now() async throws -> DeskHand {
      let version = try await house.database.read { try $0.hand(hand.id)?.version }
      return DeskHand(reference: hand.reference, version: version ?? hand.version)
    }
    let units = house.organisation.desks.values.filter { $0.level == .unit && $0.code != hand.ladder.unit }
    guard let unit = generator.pick(units.map(\.code).sorted()), let other = staff[unit] else { return }
    try await askToTake(try await now(), unit, words: said, language: official, by: colleague, in: house)
    try await acceptHandover(try await now(), by: other, in: house)
    try await proposeOutcome(.referred, on: try await now(), words: said, language: official, by: other, in: house)
  }

  private func answerBack(_ act: Script.Act, _ story: Story, _ hand: Hand) async throws {
    let pass = FollowPass(hand: hand.id, madeAt: house.clock.machineNow())
    let text = try pass.text(secret: house.keys.server, randomness: house.randomness)
    let token = house.makeFormToken()
    switch act {
    case .reply:
      _ = try await writeAgain(words(people.replies, story.language), pass: text, token: token, in: house)
    case .verdict(let verdict):
      let said = verdict == .no ? words(people.reopenings, story.language) : Confidential("")
      _ = try await giveVerdict(verdict, words: said, pass: text, token: token, in: house)
    case .withdraw:
      _ = try await withdrawHand(pass: text, token: token, in: house)
    case .take, .note, .askBack, .answer, .propose:
      return
    }
  }

  private var official: Language { house.plan.title.official }

  private func words(_ choices: [String]) -> Confidential {
    Confidential(generator.pick(choices) ?? "…")
  }

  private func words(_ choices: [LocalText], _ language: Language) -> Confidential {
    Confidential(generator.pick(choices)?.reading(in: language).text ?? "…")
  }
}
