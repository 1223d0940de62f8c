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

extension Code: Codable {
  /// Letters, digits and hyphens, 60 at most: what a pack accepts.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    let isCode = text.unicodeScalars.allSatisfy {
      $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    guard isCode, !text.isEmpty, text.unicodeScalars.count <= 60 else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no code"))
    }
    self.init(text)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
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
  package enum Priority {}
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
package typealias PriorityCode = Code<Named.Priority>
