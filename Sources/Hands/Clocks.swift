// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Working days a desk at each level has before the hand climbs.
package struct Terms: Hashable, Sendable {
  package let unit: Int
  package let administration: Int
  package let committee: Int

  package init(unit: Int, administration: Int, committee: Int) {
    self.unit = unit
    self.administration = administration
    self.committee = committee
  }

  package func days(at level: Level) -> Int {
    switch level {
    case .unit: unit
    case .administration: administration
    case .committee: committee
    }
  }

  /// Level by level the shorter of the two.
  package func shortened(by other: Terms) -> Terms {
    Terms(
      unit: min(unit, other.unit), administration: min(administration, other.administration),
      committee: min(committee, other.committee))
  }
}

/// The city's own deadlines, in working days. Settings of the pack.
package struct Clocks: Equatable, Sendable {
  package struct Choice: Hashable, Sendable {
    package let kind: Kind
    package let topic: TopicCode

    package init(kind: Kind, topic: TopicCode) {
      self.kind = kind
      self.topic = topic
    }
  }

  /// Resolved for every kind and topic when the pack is read: a topic's row beats its group's, a group's its kind's.
  package let terms: [Choice: Terms]
  package let reopening: Terms
  /// From this reopening on the hand starts at the administration.
  package let reopeningsBeforeAdministration: Int
  /// How long asking back may stop the clock, once.
  package let askingBackLongest: Int
  /// How far ahead an answer may promise the next word.
  package let promisedLongest: Int
  /// After so long without a word from the asker a proposed outcome closes as not confirmed.
  package let confirmWithin: Int
  package let handover: HandoverTerms

  package init(
    terms: [Choice: Terms], reopening: Terms, reopeningsBeforeAdministration: Int, askingBackLongest: Int,
    promisedLongest: Int, confirmWithin: Int, handover: HandoverTerms
  ) {
    self.terms = terms
    self.reopening = reopening
    self.reopeningsBeforeAdministration = reopeningsBeforeAdministration
    self.askingBackLongest = askingBackLongest
    self.promisedLongest = promisedLongest
    self.confirmWithin = confirmWithin
    self.handover = handover
  }

  package func terms(_ kind: Kind, _ topic: TopicCode) -> Terms? {
    terms[Choice(kind: kind, topic: topic)]
  }
}
