// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

/// A scene of the demonstration: something that made-up people write, in one language or several. Nobody in it is real.
package struct MadeUpHand: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    /// Any of the city's districts, drawn.
    case any
    case wholeCity
    case district(DistrictCode)
  }

  package let kind: Kind
  package let topic: TopicCode
  package let place: Place
  /// The months of the year in which it happens; empty for all.
  package let months: Set<Int>
  /// Why a colleague may put it first.
  package let first: PriorityCode?
  /// What it answers to its door's own questions.
  package let answers: Answers
  package let texts: [Language: MadeUpText]
  /// What it says, in English.
  package let gloss: String

  package struct Answers: Equatable, Sendable {
    package var sort: PlaceSort?
    package var places: Int?
    package var openTo = OpenTo.everyone
    package var whom: [Language: String] = [:]
    package var why: [Language: String] = [:]
    package var spot: [Language: String] = [:]

    package init() {}
  }

  package init(
    kind: Kind, topic: TopicCode, place: Place, months: Set<Int> = [], first: PriorityCode? = nil,
    answers: Answers = Answers(), texts: [Language: MadeUpText], gloss: String
  ) {
    self.kind = kind
    self.topic = topic
    self.place = place
    self.months = months
    self.first = first
    self.answers = answers
    self.texts = texts
    self.gloss = gloss
  }
}
