// SPDX-License-Identifier: AGPL-3.0-or-later

/// Somebody who works for the city.
package struct Account: Equatable, Sendable {
  package enum Role: String, Sendable, CaseIterable {
    /// Invites people; reads no hands.
    case administrator
    /// Answers hands at a desk: a unit's or an administration's.
    case member
    /// Answers hands that have climbed to a committee.
    case secretary
  }

  package let id: Int64
  package let login: String
  package let name: String
  package let role: Role
  package let language: Language
  package let desks: [DeskCode]
  package let endedAt: Instant?

  package init(
    id: Int64, login: String, name: String, role: Role, language: Language, desks: [DeskCode], endedAt: Instant? = nil
  ) {
    self.id = id
    self.login = login
    self.name = name
    self.role = role
    self.language = language
    self.desks = desks
    self.endedAt = endedAt
  }
}

/// A link that makes one account, once.
package struct Invitation: Equatable, Sendable {
  package let role: Account.Role
  package let desk: DeskCode?
  package let expiresAt: Instant

  package init(role: Account.Role, desk: DeskCode?, expiresAt: Instant) {
    self.role = role
    self.desk = desk
    self.expiresAt = expiresAt
  }
}
