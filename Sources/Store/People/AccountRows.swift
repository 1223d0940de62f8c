// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

enum AccountStatement: String, Statement {
  case insert = """
    INSERT INTO account (login, name, role, password, language, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT DO NOTHING RETURNING id
    """
  case byLogin = "SELECT * FROM account WHERE login = ?1 AND ended_at IS NULL"
  case byId = "SELECT * FROM account WHERE id = ?1"
  case all = "SELECT * FROM account ORDER BY id"
  /// Who sits at a desk, and everybody who once could log in.
  case atDesk = """
    SELECT * FROM account
    WHERE ended_at IS NOT NULL OR id IN (SELECT account FROM membership WHERE desk = ?1) ORDER BY id
    """
  /// Who has done something with a hand, or has been given it.
  case namesOfHand = """
    SELECT id, name FROM account
    WHERE id IN (SELECT account FROM step WHERE hand = ?1) OR id IN (SELECT given_to FROM step WHERE hand = ?1)
    """
  case end = "UPDATE account SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL"
  case administrators = """
    SELECT CAST(count(*) AS bigint) AS number FROM account WHERE role = 'administrator' AND ended_at IS NULL
    """
  case join = "INSERT INTO membership (account, desk) VALUES (?1, ?2) ON CONFLICT DO NOTHING"
  case desks = "SELECT desk FROM membership WHERE account = ?1 ORDER BY desk"
  case memberships = "SELECT account, desk FROM membership ORDER BY account, desk"
  case membershipsAround = """
    SELECT account, desk FROM membership
    WHERE account IN (SELECT account FROM membership WHERE desk = ?1) ORDER BY account, desk
    """
}

extension Account {
  init(_ row: Row, desks: [DeskCode]) throws {
    self.init(
      id: try row.int("id"), login: try row.text("login"), name: try row.text("name"), role: try row.word("role"),
      language: Language(try row.text("language")), desks: desks, endedAt: try row.optionalInstant("ended_at"))
  }
}

extension Connection {
  /// Nil when the login is taken.
  package func insertAccount(
    login: String, name: String, role: Account.Role, passwordHash: String, language: Language, at now: Instant
  ) throws -> Int64? {
    try first(
      AccountStatement.insert,
      [
        .text(login), .text(name), .text(role.rawValue), .text(passwordHash), .text(language.code), .instant(now),
      ])?.int("id")
  }

  package func join(account: Int64, desk: DeskCode) throws {
    try run(AccountStatement.join, [.int(account), .code(desk)])
  }

  package func account(_ id: Int64) throws -> Account? {
    try first(AccountStatement.byId, [.int(id)]).map { try Account($0, desks: try desks(of: id)) }
  }

  /// An account that has not ended, with its stored password hash.
  package func account(login: String) throws -> (account: Account, passwordHash: String)? {
    guard let row = try first(AccountStatement.byLogin, [.text(login)]) else { return nil }
    return (try Account(row, desks: try desks(of: try row.int("id"))), try row.text("password"))
  }

  package func accounts() throws -> [Account] {
    try accounts(rows(AccountStatement.all, []), rows(AccountStatement.memberships, []))
  }

  /// Who sits at the desk, and everybody who once could log in: all that a rota asks for.
  func accounts(around desk: DeskCode) throws -> [Account] {
    try accounts(
      rows(AccountStatement.atDesk, [.code(desk)]), rows(AccountStatement.membershipsAround, [.code(desk)]))
  }

  private func accounts(_ accounts: [Row], _ memberships: [Row]) throws -> [Account] {
    var desks: [Int64: [DeskCode]] = [:]
    for row in memberships {
      desks[try row.int("account"), default: []].append(try row.code("desk"))
    }
    return try accounts.map { try Account($0, desks: desks[try $0.int("id")] ?? []) }
  }

  /// The names of whoever has done something with a hand, or has been given it.
  package func names(ofHand id: Int64) throws -> [Int64: String] {
    Dictionary(
      try rows(AccountStatement.namesOfHand, [.int(id)]).map { (try $0.int("id"), try $0.text("name")) },
      uniquingKeysWith: { $1 })
  }

  package func end(account id: Int64, at now: Instant) throws -> Bool {
    try run(AccountStatement.end, [.int(id), .instant(now)]) == 1
  }

  package func administratorCount() throws -> Int {
    Int(try first(AccountStatement.administrators)?.int("number") ?? 0)
  }

  private func desks(of account: Int64) throws -> [DeskCode] {
    try rows(AccountStatement.desks, [.int(account)]).map { try $0.code("desk") }
  }
}
