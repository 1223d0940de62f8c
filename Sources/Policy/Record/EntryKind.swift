// SPDX-License-Identifier: AGPL-3.0-or-later

/// The sorts of things in a plan that have a code of their own.
package enum EntryKind: String, Codable, Sendable, CaseIterable {
  /// The plan itself, with all that has no code.
  case plan
  case theme, goal, measure, committee, administration, adviser, role, pledge, ground, sentence
  case localCommittee = "local-committee"

  /// The lists whose blocks are of a kind, by their key.
  static let lists: [String: EntryKind] = [
    "themes": .theme, "goals": .goal, "measures": .measure, "committees": .committee,
    "administrations": .administration, "advisers": .adviser, "roles": .role, "pledges": .pledge, "grounds": .ground,
    "local_committees": .localCommittee, "vision": .sentence, "approach": .sentence, "definitions": .sentence,
    "beliefs": .sentence, "statements": .sentence,
  ]

  /// The kind of the blocks in the list under this key; nil where they have no codes of their own.
  package init?(list key: String) {
    guard let kind = Self.lists[key] else { return nil }
    self = kind
  }

  /// What the next period has to account for.
  package static let inherited: [EntryKind] = [.theme, .goal, .measure, .committee]

  /// How sentences call it.
  package var noun: String { rawValue.replacing("-", with: " ") }
}

/// What a thing is called everywhere: `measure m07`.
package struct EntryName: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let kind: EntryKind
  package let code: String

  package init(_ kind: EntryKind, _ code: String) {
    self.kind = kind
    self.code = code
  }

  package static func < (a: EntryName, b: EntryName) -> Bool {
    (a.kind.order, a.code) < (b.kind.order, b.code)
  }

  package var description: String { "\(kind.noun) \(code)" }
}

extension EntryKind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
