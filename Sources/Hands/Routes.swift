// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The three desks a hand can stand at, decided when it is reached out.
package struct Ladder: Hashable, Sendable {
  package let unit: DeskCode
  package let administration: DeskCode
  package let committee: DeskCode

  package init(unit: DeskCode, administration: DeskCode, committee: DeskCode) {
    self.unit = unit
    self.administration = administration
    self.committee = committee
  }

  package func desk(at level: Level) -> DeskCode {
    switch level {
    case .unit: unit
    case .administration: administration
    case .committee: committee
    }
  }
}

/// Every kind × topic × district, resolved once when the pack is read. Nothing is looked up by rule later.
package struct Routes: Equatable, Sendable {
  package struct Address: Hashable, Sendable {
    package let kind: Kind
    package let topic: TopicCode
    /// Nil: the whole city, or the person would not say.
    package let district: DistrictCode?

    package init(kind: Kind, topic: TopicCode, district: DistrictCode?) {
      self.kind = kind
      self.topic = topic
      self.district = district
    }
  }

  package let ladders: [Address: Ladder]

  package init(ladders: [Address: Ladder]) {
    self.ladders = ladders
  }

  /// Nil only for a kind that the topic does not take, or a code the pack does not know.
  package func ladder(_ kind: Kind, _ topic: TopicCode, _ district: DistrictCode?) -> Ladder? {
    ladders[Address(kind: kind, topic: topic, district: district)]
  }
}
