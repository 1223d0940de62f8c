// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

enum AnswerTemplateStatement: String, Statement {
  case insert = "INSERT INTO answer_template (desk, name) VALUES (?1, ?2) RETURNING id"
  case rename =
    "UPDATE answer_template SET name = ?3, version = version + 1 WHERE id = ?1 AND version = ?2 RETURNING id"
  case delete = "DELETE FROM answer_template WHERE id = ?1"
  case insertText = "INSERT INTO answer_template_text (template, language, words) VALUES (?1, ?2, ?3)"
  case deleteTexts = "DELETE FROM answer_template_text WHERE template = ?1"
  case ofDesk = "SELECT * FROM answer_template WHERE desk = ?1 ORDER BY id"
  case textsOfDesk = """
    SELECT t.template, t.language, t.words FROM answer_template_text t
    JOIN answer_template a ON a.id = t.template WHERE a.desk = ?1
    """
}

extension Connection {
  /// The desk's templates, in the order in which they were made.
  package func answerTemplates(of desk: DeskCode) throws -> [AnswerTemplate] {
    var texts: [Int64: [Language: String]] = [:]
    for row in try rows(AnswerTemplateStatement.textsOfDesk, [.code(desk)]) {
      texts[try row.int("template"), default: [:]][Language(try row.text("language"))] = try row.text("words")
    }
    return try rows(AnswerTemplateStatement.ofDesk, [.code(desk)]).map { row in
      let id = try row.int("id")
      return AnswerTemplate(
        id: id, desk: desk, version: try row.int("version"), name: try row.text("name"), texts: texts[id] ?? [:])
    }
  }

  package func insert(_ planned: PlannedTemplate, at desk: DeskCode) throws -> Int64? {
    guard let id = try first(AnswerTemplateStatement.insert, [.code(desk), .text(planned.name)])?.int("id") else {
      return nil
    }
    try keep(planned.texts, of: id)
    return id
  }

  /// False where somebody changed it since that version.
  package func update(template id: Int64, from version: Int64, to planned: PlannedTemplate) throws -> Bool {
    guard try first(AnswerTemplateStatement.rename, [.int(id), .int(version), .text(planned.name)]) != nil else {
      return false
    }
    try run(AnswerTemplateStatement.deleteTexts, [.int(id)])
    try keep(planned.texts, of: id)
    return true
  }

  package func delete(template id: Int64) throws {
    try run(AnswerTemplateStatement.deleteTexts, [.int(id)])
    try run(AnswerTemplateStatement.delete, [.int(id)])
  }

  private func keep(_ texts: [Language: String], of id: Int64) throws {
    for (language, words) in texts.sorted(by: { $0.key < $1.key }) {
      try run(AnswerTemplateStatement.insertText, [.int(id), .text(language.code), .text(words)])
    }
  }
}
