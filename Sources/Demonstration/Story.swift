// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// What is done to a made-up hand.
enum Act {
  case take, note, assign, askBack, reply, write
  case putFirst, putBack
  /// An answer that promises the next word.
  case answer
  case askToTake
  case settle(Handover)
  case propose(Outcome)
  case verdict(Verdict)
  case withdraw

  /// What comes of asking another desk to take it. Nobody saying anything, the request lapses.
  enum Handover { case accept, reject, takeBack }
}

/// The acts of one hand, each so many working days after the one before.
struct Script {
  private(set) var acts: [(after: Int, act: Act)] = []

  mutating func then(_ act: Act, after days: Int) {
    acts.append((days, act))
  }
}

/// A story for one hand: how punctual its desk is decides when the first word comes; some askers say no, some say nothing,
/// some take the hand back.
struct Storyteller {
  let kind: Kind
  let terms: Terms
  /// Of a hundred hands, so many are written to in time.
  let inTime: Int
  /// There is a reason for which it may be put first.
  let mayBeFirst: Bool
  /// It comes in the last days: more is going on at once, so that today's desks show all that can happen.
  let isOfTheLastDays: Bool
  let generator: SharedGenerator
  private var script = Script()
  private var wait = 0
  private var wasHandedOn = false

  init(kind: Kind, terms: Terms, inTime: Int, mayBeFirst: Bool, isOfTheLastDays: Bool, generator: SharedGenerator) {
    self.kind = kind
    self.terms = terms
    self.inTime = inTime
    self.mayBeFirst = mayBeFirst
    self.isOfTheLastDays = isOfTheLastDays
    self.generator = generator
  }

  mutating func tell() -> Script {
    if generator.happens(3) {
      script.then(.withdraw, after: 1 + generator.below(4))
      return script
    }
    begin()
    if generator.happens(isOfTheLastDays ? 30 : 10) { handOn() }
    talk()
    end()
    return script
  }

  /// Until the desk writes first.
  private mutating func begin() {
    wait = firstWait()
    if mayBeFirst, generator.happens(isOfTheLastDays ? 30 : 14) {
      pass(.putFirst, after: min(1, wait))
      if generator.happens(15) { pass(.putBack, after: min(1, wait)) }
    }
    if generator.happens(50) {
      pass(.take, after: min(1 + generator.below(2), wait))
      if generator.happens(20) { pass(.note, after: 0) }
      if generator.happens(10) { pass(.assign, after: min(1, wait)) }
    }
    if generator.happens(3) { pass(.write, after: wait / 2) }
  }

  private mutating func talk() {
    if generator.happens(12), wait <= terms.unit {
      script.then(.askBack, after: max(1, wait - 1))
      if generator.happens(80) { script.then(.reply, after: 1 + generator.below(6)) }
      wait = 1 + generator.below(2)
    }
    guard generator.happens(45) else { return }
    script.then(.answer, after: wait)
    // The next word is promised within ten days; a promise is broken now and then.
    wait = 2 + generator.below(generator.happens(inTime) ? 8 : 16)
    guard generator.happens(35) else { return }
    script.then(.answer, after: wait)
    wait = 3 + generator.below(7)
  }

  /// Four of ten requests are said no to, taken back, or left unanswered.
  private mutating func handOn() {
    script.then(.askToTake, after: max(0, min(wait - 1, 1)))
    switch generator.below(100) {
    case ..<60:
      script.then(.settle(.accept), after: 1 + generator.below(2))
      wasHandedOn = true
    case ..<78: script.then(.settle(.reject), after: 1 + generator.below(2))
    case ..<84: script.then(.settle(.takeBack), after: 1)
    default: script.then(.note, after: 4)
    }
    wait = max(1, wait - 2)
  }

  private mutating func end() {
    if generator.happens(9) {
      script.then(.propose(generator.happens(50) ? .helped : .notHelped), after: wait)
      script.then(.verdict(.no), after: 1 + generator.below(6))
      wait = 1 + generator.below(4)
      // A few say no again, and come to the administration in the end.
      if generator.happens(12) {
        script.then(.propose(.partly), after: wait)
        script.then(.verdict(.no), after: 1 + generator.below(4))
        script.then(.propose(.notHelped), after: 1 + generator.below(4))
        script.then(.verdict(.no), after: 1 + generator.below(4))
      }
    }
    let outcome = outcome()
    script.then(.propose(outcome), after: wait)
    // One in eight says nothing; time closes those.
    guard generator.happens(87) else { return }
    let halfway = outcome == .partly ? 70 : 10
    script.then(.verdict(generator.happens(halfway) ? .partly : .yes), after: 1 + generator.below(9))
  }

  private mutating func pass(_ act: Act, after days: Int) {
    script.then(act, after: days)
    wait = max(1, wait - days)
  }

  /// In time; else the administration writes, or the committee, or nobody for weeks.
  private func firstWait() -> Int {
    if generator.happens(inTime) { return 1 + generator.below(terms.unit) }
    return switch generator.below(100) {
    case ..<(inTime < 50 ? 40 : 62): terms.unit + 1 + generator.below(terms.administration)
    case ..<(inTime < 50 ? 72 : 86): terms.unit + terms.administration + 1 + generator.below(terms.committee)
    default: terms.unit + terms.administration + terms.committee + 5 + generator.below(40)
    }
  }

  /// An offer is met when its places are taken, an idea when it is taken up; most ideas are not.
  private func outcome() -> Outcome {
    if wasHandedOn, generator.happens(55) { return .referred }
    let (helped, partly, notHelped) =
      switch kind {
      case .ask: (68, 18, 12)
      case .offer: (62, 22, 15)
      case .signal: (58, 24, 17)
      case .place: (66, 20, 13)
      case .idea: (28, 26, 45)
      }
    return switch generator.below(100) {
    case ..<helped: .helped
    case ..<(helped + partly): .partly
    case ..<(helped + partly + notHelped): .notHelped
    default: .withdrawn
    }
  }
}
