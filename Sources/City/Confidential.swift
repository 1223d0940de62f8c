// SPDX-License-Identifier: AGPL-3.0-or-later

/// Words that belong to a person. They do not print themselves: a log line, an error or a dump shows only that
/// something stands here. To show them, ask for `revealed`, on purpose.
package struct Confidential: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  package let revealed: String

  package init(_ words: String) {
    self.revealed = words
  }

  package var description: String { "‹confidential›" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
