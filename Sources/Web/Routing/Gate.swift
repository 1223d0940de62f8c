// SPDX-License-Identifier: AGPL-3.0-or-later

package import Actions
package import Hummingbird
package import City

/// Who is logged in, and what that opens.
package struct Badge: Equatable, Sendable {
  package let session: StaffSession
  package let rules: Set<Rule>

  init(_ session: StaffSession) {
    self.session = session
    rules =
      switch session.account.role {
      case .administrator: [.staff, .administrator]
      case .member: [.staff, .desk]
      case .secretary: [.staff, .desk, .secretary]
      }
  }

  package var account: Account { session.account }
}

/// Decides who comes in. Deny by default: without a session only `.everyone`, `.asker`, `.mailed` and, in a
/// demonstration, `.demonstration` open.
package struct Gate: Sendable {
  private let house: House
  package let cookie: SessionCookie

  package init(house: House, secure: Bool) {
    self.house = house
    cookie = SessionCookie(secure: secure)
  }

  /// Who comes in by this rule; nil where nobody need be known. Absent and forbidden look the same.
  func enter(_ rule: Rule, _ request: Request, demonstration: Bool) async throws -> Badge? {
    switch rule {
    case .everyone, .asker, .mailed:
      return nil
    case .demonstration:
      guard demonstration else { throw Problem.notFound }
      return nil
    case .staff, .desk, .secretary, .administrator:
      guard let badge = try await badge(request), badge.rules.contains(rule) else { throw Problem.notFound }
      return badge
    }
  }

  /// A form at the desk carries its session's token: a page of another site cannot know it.
  func check(_ form: Form, _ badge: Badge?) throws {
    guard let badge else { return }
    guard badge.session.accepts(formToken: form["form"]) else { throw Problem.foreign }
  }

  package func badge(_ request: Request) async throws -> Badge? {
    guard let token = cookie.token(in: request.headers) else { return nil }
    return try await findSession(token, in: house).map { Badge($0) }
  }
}
