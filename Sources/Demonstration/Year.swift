// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Hands
import Store

/// The made-up years as they go by: what each hand still has before it, and on which day.
struct Year {
  let house: House
  let city: MadeUpCity
  let generator: SharedGenerator
  private var staff: Staff
  private var writing: Writing
  private var stories: [Story] = []

  /// One hand, with what will be done to it.
  struct Story {
    let hand: Int64
    let scene: MadeUpHand
    let language: Language
    fileprivate var acts: [(after: Int, act: Act)]
    /// The day of the next act.
    fileprivate var due: Day
  }

  init(house: House, staff: [DeskCode: [Account]], city: MadeUpCity, generator: SharedGenerator) {
    self.house = house
    self.city = city
    self.generator = generator
    self.staff = Staff(at: staff, generator: generator)
    writing = Writing(city, house.organisation, generator)
  }

  mutating func reachOut(on day: Day) async throws {
    guard let written = writing.write(on: day) else { return }
    let scene = written.scene
    let reach = try written.form.read(
      scene.kind, in: house.organisation, languages: house.languages.map(\.language) + [written.language])
    let acknowledged = try await Actions.reachOut(
      reach, onBehalf: onBehalf(reach), token: house.makeFormToken(), in: house)
    let pace = city.people.paces.last { $0.desk == reach.ladder.unit && $0.from.map { $0 <= day } ?? true }
    var storyteller = Storyteller(
      kind: reach.kind, terms: reach.terms, inTime: pace?.inTime ?? 88, mayBeFirst: scene.first != nil,
      isOfTheLastDays: demonstrationStart - 7 < day, generator: generator)
    let acts = storyteller.tell().acts
    guard let first = acts.first else { return }
    stories.append(
      Story(
        hand: acknowledged.hand.id, scene: scene, language: written.language, acts: acts,
        due: house.organisation.calendar.adding(first.after, to: day)))
  }

  /// One in twelve asks or points something out by telephone, at a counter or in a letter: a colleague writes it down.
  private func onBehalf(_ reach: Reach) -> OnBehalf? {
    guard reach.kind == .ask || reach.kind == .signal, generator.happens(8),
      let channel = generator.pick(Channel.onBehalf), let colleague = staff.colleague(at: reach.ladder.unit)
    else { return nil }
    return OnBehalf(account: colleague, desk: reach.ladder.unit, channel: channel)
  }

  /// Everything that is due today, in the order in which the hands were reached out.
  mutating func doTodaysWork(_ day: Day) async throws {
    try await staff.planAbsences(on: day, in: house)
    let acting = Acting(house: house, people: city.people, staff: staff, generator: generator)
    for index in stories.indices {
      while let next = stories[index].acts.first, stories[index].due <= day {
        stories[index].acts.removeFirst()
        do {
          try await acting.perform(next.act, stories[index])
        } catch is HandRefusal {
          // Time got there first: the hand was closed in silence, has climbed, or another desk is being asked.
        }
        if let following = stories[index].acts.first {
          stories[index].due = house.organisation.calendar.adding(following.after, to: day)
        }
      }
    }
    stories.removeAll { $0.acts.isEmpty }
  }
}
