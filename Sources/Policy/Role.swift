// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Somebody the policy speaks to: "If you are …".
package struct Role: Equatable, Sendable {
  package let code: RoleCode
  package let name: LocalText
  package let pledges: [Pledge]

  package init(code: RoleCode, name: LocalText, pledges: [Pledge]) {
    self.code = code
    self.name = name
    self.pledges = pledges
  }
}

/// What the policy asks of a role, and the ways in which this house lets it be done.
package struct Pledge: Equatable, Sendable {
  package let code: PledgeCode
  package let text: LocalText
  /// None: nothing is built for it yet.
  package let ways: [Way]
  /// What there is to say about the ways, or about there being none.
  package let why: LocalText?

  package init(code: PledgeCode, text: LocalText, ways: [Way] = [], why: LocalText? = nil) {
    self.code = code
    self.text = text
    self.ways = ways
    self.why = why
  }
}

package enum Way: Hashable, Sendable {
  /// A hand of this kind about this topic. Whoever reads the pack has checked that the topic takes the kind.
  case door(Kind, TopicCode)
  case page(PledgePage)
}

/// The pages a pledge may lead to: a closed list, whether they are built yet or not.
package enum PledgePage: String, Sendable, CaseIterable {
  case promise, committees, money, scorecard, contribute, units, desk
  case whereToTurn = "where-to-turn"
  case howWeWrite = "how-we-write"
  case equalNotSame = "equal-not-same"
}
