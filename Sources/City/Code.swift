// SPDX-License-Identifier: AGPL-3.0-or-later

/// A stable public code of the pack (`m22`, `BUU`, `kff-fritid`). What it names is in its type, so that a measure's
/// code cannot be passed where a committee's is wanted.
package struct Code<Named>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.text = text
  }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  package var description: String { text }
}

package enum Named {
  package enum Theme {}
  package enum Goal {}
  package enum Measure {}
  package enum Committee {}
  package enum Administration {}
  package enum Desk {}
  package enum Topic {}
  package enum TopicGroup {}
  package enum District {}
  package enum LocalCommittee {}
  package enum Adviser {}
  package enum Role {}
  package enum Pledge {}
  package enum Ground {}
  package enum Sentence {}
}

package typealias ThemeCode = Code<Named.Theme>
package typealias GoalCode = Code<Named.Goal>
package typealias MeasureCode = Code<Named.Measure>
package typealias CommitteeCode = Code<Named.Committee>
package typealias AdministrationCode = Code<Named.Administration>
package typealias DeskCode = Code<Named.Desk>
package typealias TopicCode = Code<Named.Topic>
package typealias TopicGroupCode = Code<Named.TopicGroup>
package typealias DistrictCode = Code<Named.District>
package typealias LocalCommitteeCode = Code<Named.LocalCommittee>
package typealias AdviserCode = Code<Named.Adviser>
package typealias RoleCode = Code<Named.Role>
package typealias PledgeCode = Code<Named.Pledge>
package typealias GroundCode = Code<Named.Ground>
package typealias SentenceCode = Code<Named.Sentence>
