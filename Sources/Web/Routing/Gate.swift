// SPDX-License-Identifier: AGPL-3.0-or-later

package import Hummingbird

/// Who somebody is at the desk, as far as the pages need to know.
package struct Badge: Equatable, Sendable {
  package let name: String
  package let rules: Set<Rule>

  package init(name: String, rules: Set<Rule>) {
    self.name = name
    self.rules = rules
  }
}

/// Decides who comes in. Deny by default: without a session only `.everyone`, `.asker` and, in a demonstration,
/// `.demonstration` open.
package struct Gate: Sendable {
  /// Reads the session of a request; nil when there is none.
  package let badge: @Sendable (Request) async throws -> Badge?

  package init(badge: @escaping @Sendable (Request) async throws -> Badge? = { _ in nil }) {
    self.badge = badge
  }

  /// Absent and forbidden look the same.
  func enter(_ rule: Rule, _ request: Request, demonstration: Bool) async throws -> Badge? {
    switch rule {
    case .everyone, .asker:
      return nil
    case .demonstration:
      guard demonstration else { throw Problem.notFound }
      return nil
    case .staff, .desk, .secretary, .administrator:
      guard let badge = try await badge(request), badge.rules.contains(rule) else { throw Problem.notFound }
      return badge
    }
  }
}
