// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// What a body outside the committee advises. The entry's day is the day it was given.
package struct Advice: Equatable, Sendable {
  package let body: String
  package let words: String

  package init(body: String, words: String) {
    self.body = body
    self.words = words
  }
}

/// The committee's answer to it.
package struct AdviceAnswer: Equatable, Sendable {
  package enum Stance: String, Sendable, CaseIterable {
    case follows, partly, declines
  }

  /// The entry that gave the advice.
  package let advice: Int64
  package let stance: Stance
  package let words: String

  package init(advice: Int64, stance: Stance, words: String) {
    self.advice = advice
    self.stance = stance
    self.words = words
  }
}

/// An advice with its answer, if it has one by that day.
package struct AdviceState: Equatable, Sendable {
  package let given: Held<Advice>
  package let answer: Held<AdviceAnswer>?
  /// Days from when it was given until it was answered, or until the day asked about.
  package let days: Int
}
