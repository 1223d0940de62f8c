// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Hands
import Policy
import Sealing
import Store

/// Does what a story says, through the verbs that people use.
struct Acting {
  let house: House
  let people: MadeUpPeople
  let staff: Staff
  let generator: SharedGenerator

  func perform(_ act: Act, _ story: Year.Story) async throws {
    guard let hand = try await house.database.read({ try $0.hand(story.hand) }), hand.clock.stage != .closed,
      let colleague = staff.colleague(at: hand.holder, for: hand)
    else { return }
    let target = DeskHand(reference: hand.reference, version: hand.version)
    switch act {
    case .take:
      try await takeHand(target, by: colleague, in: house)
    case .note:
      try await noteOnHand(target, words: among(people.notes), by: colleague, in: house)
    case .assign:
      guard let other = staff.other(than: colleague, at: hand.holder) else { return }
      try await assignHand(target, to: other.id, by: colleague, in: house)
    case .putFirst:
      guard let reason = story.scene.first else { return }
      try await putFirst(target, for: reason, words: among(people.first), by: colleague, in: house)
    case .putBack:
      try await putBack(target, by: colleague, in: house)
    case .askBack, .answer, .propose:
      try await speak(act, hand, target, colleague, story)
    case .askToTake, .settle:
      try await handOn(act, hand, target, colleague, story)
    case .reply, .write, .verdict, .withdraw:
      try await answerBack(act, story, hand)
    }
  }

  /// To the asker.
  private func speak(_ act: Act, _ hand: Hand, _ target: DeskHand, _ colleague: Account, _ story: Year.Story)
    async throws
  {
    _ = try await openHand(hand.reference, by: colleague, in: house)
    switch act {
    case .askBack:
      let said = said(people.questions, story)
      try await askBack(target, words: said.words, language: said.language, by: colleague, in: house)
    case .answer:
      let said = said(people.answers, story)
      let promised = house.organisation.calendar.adding(10, to: house.clock.today())
      try await answerHand(
        target, words: said.words, language: said.language, nextWordBy: promised, by: colleague, in: house)
    case .propose(let planned):
      // Only a hand that another desk has accepted is referred.
      let outcome = planned == .referred && hand.handovers == 0 ? .partly : planned
      let said = said(people.outcomes[outcome] ?? [], story)
      try await proposeOutcome(
        outcome, on: target, words: said.words, language: said.language, by: colleague, in: house)
    default: return
    }
  }

  /// Between desks.
  private func handOn(_ act: Act, _ hand: Hand, _ target: DeskHand, _ colleague: Account, _ story: Year.Story)
    async throws
  {
    switch act {
    case .askToTake:
      guard let unit = generator.pick(neighbours(of: hand)) else { return }
      let said = said(people.handovers.isEmpty ? people.notes(in: official) : people.handovers, story)
      try await askToTake(target, unit, words: said.words, language: said.language, by: colleague, in: house)
    case .settle(let handover):
      guard let asked = hand.request?.to, let other = staff.colleague(at: asked) else { return }
      switch handover {
      case .accept: try await acceptHandover(target, by: other, in: house)
      case .reject: try await rejectHandover(target, words: among(people.rejections), by: other, in: house)
      case .takeBack: try await takeRequestBack(target, by: colleague, in: house)
      }
    default: return
    }
  }

  /// Units that answer other topics of the same group: those who might know it better.
  private func neighbours(of hand: Hand) -> [DeskCode] {
    let organisation = house.organisation
    let group = organisation.topicGroups.first { $0.topics.contains { $0.code == hand.topic } }
    let topics = group?.topics ?? organisation.topics
    let units = topics.flatMap { topic in
      topic.kinds.compactMap { organisation.routes.ladder($0, topic.code, hand.district)?.unit }
    }
    return Set(units).subtracting([hand.ladder.unit]).sorted()
  }

  /// The asker's side.
  private func answerBack(_ act: Act, _ story: Year.Story, _ hand: Hand) async throws {
    let pass = FollowPass(hand: hand.id, madeAt: house.clock.machineNow())
    let text = try pass.text(secret: house.keys.server, randomness: house.randomness)
    let token = house.makeFormToken()
    switch act {
    case .reply, .write:
      _ = try await writeAgain(said(people.replies, story).words, pass: text, token: token, in: house)
    case .verdict(let verdict):
      let words = verdict == .no ? said(people.reopenings, story).words : Confidential("")
      _ = try await giveVerdict(verdict, words: words, pass: text, token: token, in: house)
    case .withdraw:
      _ = try await withdrawHand(pass: text, token: token, in: house)
    default: return
    }
  }

  private var official: Language { house.plan.title.official }

  /// In the language of whoever asked where it stands there, else in the official one.
  private func said(_ passages: [MadeUpPeople.Passage], _ story: Year.Story) -> (
    words: Confidential, language: Language
  ) {
    let fitting = passages.filter { $0.kinds.isEmpty || $0.kinds.contains(story.scene.kind) }
    let own = fitting.filter { $0.text.words[story.language] != nil }
    guard let passage = generator.pick(own.isEmpty ? fitting : own) else { return (Confidential("…"), official) }
    let reading = passage.text.reading(in: story.language)
    return (Confidential(reading.text), reading.language)
  }

  private func among(_ choices: [String]) -> Confidential {
    Confidential(generator.pick(choices) ?? "…")
  }
}

extension MadeUpPeople {
  /// Where a pack says nothing about why hands are handed on.
  fileprivate func notes(in language: Language) -> [Passage] {
    notes.map { Passage(kinds: [], text: LocalText(official: language, words: [language: $0])) }
  }
}
