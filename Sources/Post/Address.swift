// SPDX-License-Identifier: AGPL-3.0-or-later

/// An e-mail address that can stand in an envelope and in a header as it is: ASCII, without the signs that would end
/// it there. It does not print itself.
package struct Address: Equatable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil for what no mail server could be told without quoting.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), !text.contains(where: { "<>()[]\\,;:\"".contains($0) }),
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
    else { return nil }
    self.text = text
  }

  package var domain: String { String(text.split(separator: "@").last ?? "") }

  package var description: String { "‹address›" }
}
