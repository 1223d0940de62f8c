// SPDX-License-Identifier: AGPL-3.0-or-later

/// A value as it can be written down: in JSON, in YAML, in tables. Blocks keep the order of their keys.
package indirect enum Tree: Equatable, Sendable {
  case text(String)
  /// In decimals, as it is written.
  case number(String)
  case truth(Bool)
  /// A YAML scalar or a table's cell: nothing says whether it is a text or a number.
  case plain(String)
  case list([Tree])
  case block([Member])

  package struct Member: Equatable, Sendable {
    package let key: String
    package var value: Tree

    package init(_ key: String, _ value: Tree) {
      self.key = key
      self.value = value
    }
  }
}

extension Tree {
  package var members: [Member]? { if case .block(let members) = self { members } else { nil } }

  package var items: [Tree]? { if case .list(let items) = self { items } else { nil } }

  /// A scalar as it is written; nil for a list or a block.
  package var scalar: String? {
    switch self {
    case .text(let text), .number(let text), .plain(let text): text
    case .truth(let truth): truth ? "true" : "false"
    case .list, .block: nil
    }
  }

  package subscript(key: String) -> Tree? { members?.first { $0.key == key }?.value }

  /// How complaints call it.
  package var shape: String {
    switch self {
    case .text(let text): text.isEmpty ? "an empty text" : "a text"
    case .number: "a number"
    case .truth: "true or false"
    case .plain(let text): text.isEmpty ? "empty" : "a single value"
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .block: "a block of keys"
    }
  }
}
