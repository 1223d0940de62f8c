// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Testing

@Suite struct AnswerTemplateTests {
  private let danish = Language("da")
  private let arabic = Language("ar")

  private func form(_ name: String, _ words: String) -> AnswerTemplateForm {
    AnswerTemplateForm(name: name, texts: [.init(danish, words)])
  }

  @Test func onlyWhoeverSitsAtTheDeskReadsAndWritesItsTemplates() async throws {
    let lilleby = try Lilleby()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let id = try await makeTemplate(form("Tid", "Kom."), at: "fr-huse-nord", by: amal, in: lilleby.house)
    #expect(try await answerTemplates(of: "fr-huse-nord", by: amal, in: lilleby.house).map(\.name) == ["Tid"])
    await #expect(throws: HandRefusal.notFound) {
      _ = try await answerTemplates(of: "fr-huse-nord", by: bo, in: lilleby.house)
    }
    await #expect(throws: HandRefusal.notFound) {
      _ = try await makeTemplate(form("X", "Y"), at: "fr-huse-nord", by: bo, in: lilleby.house)
    }
    await #expect(throws: HandRefusal.notFound) {
      try await changeTemplate(
        id, from: 0, to: form("X", "Y"), at: "sk-hjaelp", by: bo, in: lilleby.house)
    }
    try await removeTemplate(id, at: "sk-hjaelp", by: bo, in: lilleby.house)
    #expect(try await answerTemplates(of: "fr-huse-nord", by: amal, in: lilleby.house).count == 1)
  }

  @Test func nobodyOverwritesWhatTheyHaveNotSeen() async throws {
    let lilleby = try Lilleby()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let id = try await makeTemplate(form("Tid", "Kom."), at: "fr-huse-nord", by: amal, in: lilleby.house)
    var both = form("Tid", "Kom i dag.")
    both.texts.append(.init(arabic, "تعال اليوم."))
    try await changeTemplate(id, from: 0, to: both, at: "fr-huse-nord", by: amal, in: lilleby.house)
    await #expect(throws: TemplateComplaints([.init(.name, .changed)])) {
      try await changeTemplate(id, from: 0, to: form("Tid", "Nej."), at: "fr-huse-nord", by: amal, in: lilleby.house)
    }
    let template = try #require(try await answerTemplates(of: "fr-huse-nord", by: amal, in: lilleby.house).first)
    #expect(template.version == 1 && template.texts == [danish: "Kom i dag.", arabic: "تعال اليوم."])
    try await changeTemplate(id, from: 1, to: form("Tid", "Nej."), at: "fr-huse-nord", by: amal, in: lilleby.house)
    #expect(
      try await answerTemplates(of: "fr-huse-nord", by: amal, in: lilleby.house).first?.texts == [danish: "Nej."])
    try await removeTemplate(id, at: "fr-huse-nord", by: amal, in: lilleby.house)
    try await removeTemplate(id, at: "fr-huse-nord", by: amal, in: lilleby.house)
    #expect(try await answerTemplates(of: "fr-huse-nord", by: amal, in: lilleby.house).isEmpty)
    await #expect(throws: HandRefusal.notFound) {
      try await changeTemplate(id, from: 2, to: both, at: "fr-huse-nord", by: amal, in: lilleby.house)
    }
  }

  @Test func aDeskHasSixtyAndNoMore() async throws {
    let lilleby = try Lilleby()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    for number in 1...60 {
      _ = try await makeTemplate(form("Svar \(number)", "Kom."), at: "fr-huse-nord", by: amal, in: lilleby.house)
    }
    await #expect(throws: TemplateComplaints([.init(.name, .tooMany)])) {
      _ = try await makeTemplate(form("Svar 61", "Kom."), at: "fr-huse-nord", by: amal, in: lilleby.house)
    }
  }

  @Test func nothingWithABlankIsSentToTheAskerAndANoteMayHoldOne() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let words = Confidential("Kom {dag og tid}.")
    let target = try await lilleby.target(reached)
    let day = lilleby.house.organisation.calendar.adding(3, to: lilleby.today)
    await #expect(throws: HandRefusal.blankLeft("dag og tid")) {
      try await answerHand(
        target, words: words, language: danish, nextWordBy: day, by: amal, in: lilleby.house)
    }
    await #expect(throws: HandRefusal.blankLeft("dag og tid")) {
      try await askBack(target, words: words, language: danish, by: amal, in: lilleby.house)
    }
    await #expect(throws: HandRefusal.blankLeft("dag og tid")) {
      try await proposeOutcome(.helped, on: target, words: words, language: danish, by: amal, in: lilleby.house)
    }
    try await noteOnHand(target, words: words, by: amal, in: lilleby.house)
    #expect(try await lilleby.hand(reached).clock.stage == .waiting)
  }
}
