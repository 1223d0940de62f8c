// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// What will be done to a made-up hand, and how many working days after the step before.
struct Script {
  enum Act {
    case take, note, askBack, reply
    /// An answer that promises the next word.
    case answer
    case propose(Outcome)
    case verdict(Verdict)
    case withdraw
  }

  private(set) var acts: [(after: Int, act: Act)] = []

  mutating func then(_ act: Act, after days: Int) {
    acts.append((days, act))
  }
}

/// A story for one hand: most are answered in time, some late, a few only when the committee has them; some askers say
/// no, some say nothing, some take the hand back.
func story(_ terms: Terms, _ generator: SharedGenerator) -> Script {
  var script = Script()
  if generator.happens(4) {
    script.then(.withdraw, after: 1 + generator.below(4))
    return script
  }
  var wait = firstWait(terms, generator)
  if generator.happens(40), wait > 1 {
    script.then(.take, after: 1)
    wait -= 1
    if generator.happens(25) { script.then(.note, after: 0) }
  }
  if generator.happens(12), wait <= terms.unit {
    script.then(.askBack, after: max(1, wait - 1))
    if generator.happens(75) { script.then(.reply, after: 1 + generator.below(6)) }
    wait = 1 + generator.below(2)
  }
  if generator.happens(45) {
    script.then(.answer, after: wait)
    wait = 2 + generator.below(9)
    if generator.happens(40) {
      script.then(.answer, after: wait)
      wait = 3 + generator.below(8)
    }
  }
  end(&script, after: wait, generator)
  return script
}

/// How long until the desk writes first.
private func firstWait(_ terms: Terms, _ generator: SharedGenerator) -> Int {
  switch generator.below(100) {
  case ..<70: 1 + generator.below(terms.unit)
  case ..<84: terms.unit + 1 + generator.below(terms.administration)
  case ..<92: terms.unit + terms.administration + 1 + generator.below(terms.committee)
  default: terms.unit + terms.administration + terms.committee + 5 + generator.below(30)
  }
}

private func end(_ script: inout Script, after wait: Int, _ generator: SharedGenerator) {
  var wait = wait
  if generator.happens(14) {
    script.then(.propose(generator.happens(50) ? .referred : .notHelped), after: wait)
    script.then(.verdict(.no), after: 1 + generator.below(6))
    wait = 1 + generator.below(4)
  }
  script.then(.propose(outcome(generator)), after: wait)
  // One in eight says nothing; time closes those.
  if generator.happens(88) {
    script.then(.verdict(generator.happens(18) ? .partly : .yes), after: 1 + generator.below(9))
  }
}

private func outcome(_ generator: SharedGenerator) -> Outcome {
  switch generator.below(100) {
  case ..<66: .helped
  case ..<84: .partly
  case ..<92: .referred
  case ..<98: .notHelped
  default: .withdrawn
  }
}
