// SPDX-License-Identifier: AGPL-3.0-or-later

package import Hands

enum AnswerStatement: String, Statement {
  case insert = "INSERT INTO hand_answer (hand, question, words) VALUES (?1, ?2, ?3)"
  case ofHand = "SELECT question, words FROM hand_answer WHERE hand = ?1"
  case erase = "DELETE FROM hand_answer WHERE hand = ?1"
}

extension Connection {
  package func keep(sealedAnswer words: [UInt8], to question: Question, ofHand id: Int64) throws {
    try run(AnswerStatement.insert, [.int(id), .text(question.rawValue), .bytes(words)])
  }

  /// What was answered to the door's questions, in the order of the questions.
  package func sealedAnswers(ofHand id: Int64) throws -> [(question: Question, words: [UInt8])] {
    let rows = try rows(AnswerStatement.ofHand, [.int(id)])
    let answers = try rows.map { (question: try $0.word("question") as Question, words: try $0.bytes("words")) }
    return Question.allCases.compactMap { question in answers.first { $0.question == question } }
  }

  func eraseAnswers(ofHand id: Int64) throws {
    try run(AnswerStatement.erase, [.int(id)])
  }
}
