// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

enum ColleagueMailStatement: String, Statement {
  case set = """
    INSERT INTO colleague_mail (account, address, digest, handovers) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (account) DO UPDATE SET address = excluded.address, digest = excluded.digest,
      handovers = excluded.handovers
    """
  case forget = "DELETE FROM colleague_mail WHERE account = ?1"
  case ofAccount = "SELECT * FROM colleague_mail WHERE account = ?1"
  case wantDigest = """
    SELECT account FROM colleague_mail JOIN account ON account.id = colleague_mail.account
    WHERE digest = 1 AND ended_at IS NULL ORDER BY account
    """
  case wantHandovers = """
    SELECT colleague_mail.account FROM colleague_mail
    JOIN account ON account.id = colleague_mail.account
    JOIN membership ON membership.account = colleague_mail.account
    WHERE handovers = 1 AND ended_at IS NULL AND membership.desk = ?1 ORDER BY colleague_mail.account
    """
}

extension Connection {
  package func colleagueMail(of account: Int64) throws -> ColleagueMail? {
    try first(ColleagueMailStatement.ofAccount, [.int(account)]).map { row in
      ColleagueMail(
        address: try row.text("address"), digest: try row.flag("digest"), handovers: try row.flag("handovers"))
    }
  }

  package func set(_ mail: ColleagueMail, of account: Int64) throws {
    try run(
      ColleagueMailStatement.set,
      [.int(account), .text(mail.address), .flag(mail.digest), .flag(mail.handovers)])
  }

  package func forgetColleagueMail(of account: Int64) throws {
    try run(ColleagueMailStatement.forget, [.int(account)])
  }

  package func accountsThatWantADigest() throws -> [Int64] {
    try rows(ColleagueMailStatement.wantDigest, []).map { try $0.int("account") }
  }

  package func accountsThatWantHandovers(at desk: DeskCode) throws -> [Int64] {
    try rows(ColleagueMailStatement.wantHandovers, [.code(desk)]).map { try $0.int("account") }
  }
}
