// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Testing

@Suite struct AnswerTemplateTests {
  private let danish = Language("da")
  private let english = Language("en")
  private let arabic = Language("ar")

  @Test func whatWeKnowIsFilledAndEverythingElseInBracesIsABlank() {
    let filled = replacingFields(in: "Hej. {unit} ringer { day and time } om {reference}.") { name in
      ["unit": "Huset", "reference": "NØ4 7K2"][name]
    }
    #expect(filled == "Hej. Huset ringer { day and time } om NØ4 7K2.")
    #expect(blanks(in: filled) == ["day and time"])
  }

  @Test(arguments: [
    "", "{}", "{ }", "a { b", "} a {", "{a\nb}", "{{", "{{page.language}}{{{receipt}}}{{>layout}}",
    "x {" + String(repeating: "y", count: 81) + "} z",
  ]) func bracesThatHoldNoNameStayAsTheyStand(_ text: String) {
    #expect(blanks(in: text).isEmpty)
    #expect(replacingFields(in: text) { _ in "?" } == text)
  }

  @Test func aBraceInsideABraceBeginsAnew() {
    #expect(replacingFields(in: "{a {unit} b}") { $0 == "unit" ? "Huset" : nil } == "{a Huset b}")
  }

  @Test func theTextIsInTheFirstLanguageThatItHas() {
    let template = AnswerTemplate(
      id: 1, desk: "fr-huse-nord", version: 0, name: "Tid", texts: [danish: "Kom {day}.", arabic: "تعال {day}."])
    #expect(template.text(in: [english, arabic, danish])?.language == arabic)
    #expect(template.text(in: [english])?.language == arabic, "by its code, where none of them is there")
    #expect(AnswerTemplate(id: 2, desk: "x", version: 0, name: "", texts: [:]).text(in: [danish]) == nil)
  }

  @Test func aFormWithoutNameOrWordsSaysBoth() {
    #expect(throws: TemplateComplaints([.init(.name, .noName), .init(.words(danish), .noWords)])) {
      try AnswerTemplateForm(name: "  ", texts: [.init(danish, " \n ")]).read(beside: [], in: [danish])
    }
    #expect(throws: TemplateComplaints([.init(.name, .noName), .init(.name, .noWords)])) {
      try AnswerTemplateForm().read(beside: [], in: [danish])
    }
  }

  @Test func aNameIsTakenWhateverItsLetters() {
    let other = AnswerTemplate(id: 1, desk: "fr-huse-nord", version: 0, name: "Åben tid", texts: [danish: "Kom."])
    #expect(throws: TemplateComplaints([.init(.name, .nameTaken)])) {
      try AnswerTemplateForm(name: " åben TID ", texts: [.init(danish, "Kom.")]).read(beside: [other], in: [danish])
    }
  }

  @Test func aTextInALanguageThatNobodyIsOfferedIsSaidBesideIt() {
    #expect(throws: TemplateComplaints([.init(.words(arabic), .unknownLanguage)])) {
      try AnswerTemplateForm(name: "Tid", texts: [.init(arabic, "تعال.")]).read(beside: [], in: [danish])
    }
  }

  @Test func whatIsTooLongIsSaidBesideItsOwnLanguage() throws {
    let long = String(repeating: "x", count: 4_001)
    let form = AnswerTemplateForm(
      name: String(repeating: "n", count: 81), texts: [.init(danish, "Kom."), .init(arabic, long)])
    #expect(throws: TemplateComplaints([.init(.name, .nameTooLong), .init(.words(arabic), .wordsTooLong)])) {
      try form.read(beside: [], in: [danish, arabic])
    }
    let kept = try AnswerTemplateForm(
      name: " Tid ", texts: [.init(danish, " Kom. "), .init(english, " "), .init(arabic, String(long.dropFirst()))]
    ).read(beside: [], in: [danish, english, arabic])
    #expect(kept.name == "Tid" && kept.texts[danish] == "Kom." && kept.texts[english] == nil)
    #expect(kept.texts[arabic]?.count == 4_000)
  }
}
