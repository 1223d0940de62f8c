// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// What the desk often has to say, for whoever sits at it.
package func answerTemplates(of desk: DeskCode, by account: Account, in house: House) async throws -> [AnswerTemplate] {
  guard account.desks.contains(desk) else { throw HandRefusal.notFound }
  return try await house.database.read { try $0.answerTemplates(of: desk) }
}

/// Keeps a new template for a desk that the colleague sits at.
/// - Throws: `TemplateComplaints` with everything that is to be put right.
package func makeTemplate(
  _ form: AnswerTemplateForm, at desk: DeskCode, by account: Account, in house: House
) async throws -> Int64 {
  guard account.desks.contains(desk) else { throw HandRefusal.notFound }
  let now = house.clock.now()
  return try await house.database.transaction { connection in
    let others = try connection.answerTemplates(of: desk)
    let planned = try form.read(beside: others, in: house.languages.map(\.language))
    guard others.count < AnswerTemplateForm.most else {
      throw TemplateComplaints([TemplateComplaint(.name, .tooMany)])
    }
    guard let id = try connection.insert(planned, at: desk) else { throw HandRefusal.notFound }
    try connection.tell(.keptTemplate, by: .account(account), on: "template:\(id)", at: now, purpose: .operate)
    return id
  }
}

/// Changes a template, unless somebody changed it since that version.
/// - Throws: `TemplateComplaints` with everything that is to be put right.
package func changeTemplate(
  _ id: Int64, from version: Int64, to form: AnswerTemplateForm, at desk: DeskCode, by account: Account,
  in house: House
) async throws {
  guard account.desks.contains(desk) else { throw HandRefusal.notFound }
  let now = house.clock.now()
  try await house.database.transaction { connection in
    let all = try connection.answerTemplates(of: desk)
    guard all.contains(where: { $0.id == id }) else { throw HandRefusal.notFound }
    let planned = try form.read(
      beside: all.filter { $0.id != id }, in: house.languages.map(\.language))
    guard try connection.update(template: id, from: version, to: planned) else {
      throw TemplateComplaints([TemplateComplaint(.name, .changed)])
    }
    try connection.tell(.keptTemplate, by: .account(account), on: "template:\(id)", at: now, purpose: .operate)
  }
}

/// Takes a template away. One that is not there has been taken away already.
package func removeTemplate(_ id: Int64, at desk: DeskCode, by account: Account, in house: House) async throws {
  guard account.desks.contains(desk) else { throw HandRefusal.notFound }
  let now = house.clock.now()
  try await house.database.transaction { connection in
    guard try connection.answerTemplates(of: desk).contains(where: { $0.id == id }) else { return }
    try connection.delete(template: id)
    try connection.tell(.removedTemplate, by: .account(account), on: "template:\(id)", at: now, purpose: .operate)
  }
}
