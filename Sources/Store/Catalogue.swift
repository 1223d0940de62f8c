// SPDX-License-Identifier: AGPL-3.0-or-later

/// Every statement that this program can run: tests prepare each on every database.
package let allStatements: [String] =
  texts(HandStatement.self) + texts(StepStatement.self) + texts(AnswerStatement.self) + texts(EventStatement.self)
  + texts(SettingStatement.self)
  + texts(AccountStatement.self) + texts(InvitationStatement.self) + texts(SessionStatement.self)
  + texts(AbsenceStatement.self) + texts(AnswerTemplateStatement.self)
  + texts(MessageStatement.self) + texts(NewsStatement.self)
  + texts(ColleagueMailStatement.self) + texts(FollowerStatement.self)
  + texts(MigrationStatement.self) + texts(EntryStatement.self) + texts(PlanStatement.self)
  + texts(ConductStatement.self)

private func texts<S: Statement>(_ statements: S.Type) -> [String] {
  statements.allCases.map(\.rawValue)
}
