// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

/// A desk writes what it often says, and puts it into answers.
@Suite struct AnswerTemplatePageTests {
  @Test func aFieldIsWrittenInOnesOwnLanguageAndFilledInTheLanguageOfTheText() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let list = "/da/desk/templates?desk=fr-huse-nord"
    let page = try await amal.open(list)
    _ = try await amal.send(
      page, to: list,
      ["name": "Vi ringer", "language": "en", "words": "{Enhed} will call you on {dag}. It is about {emne}."])
    let kept = try await answerTemplates(of: "fr-huse-nord", by: amal.account, in: amal.house)
    #expect(kept.first?.texts == [Language("en"): "{unit} will call you on {dag}. It is about {topic}."])
    let id = try #require(kept.first?.id)

    let hand = "/da/desk/hand/\(inAddress(made))"
    let put = try await amal.send(
      try await amal.open(hand), to: "\(hand)/answer",
      ["words": "Hej.", "language": "en", "template": "\(id)", "put": "yes", "next": "2012-11-30"])
    #expect(put.status == .ok)
    let topic = try #require(amal.site.organisation.topic("meet-others")).name.reading(in: Language("en")).text
    let unit = amal.site.organisation.desks["fr-huse-nord"]?.name.reading(in: Language("en")).text ?? ""
    #expect(put.html.contains("Hej.\n\n\(unit) will call you on {dag}. It is about \(topic)."))
    #expect(try await amal.hand(made).clock.stage == .waiting, "nothing is sent")

    let refused = try await amal.send(
      put, to: "\(hand)/answer",
      ["words": "We call on {dag}.", "language": "en", "next": "2012-11-30"])
    #expect(refused.status == .unprocessableContent && refused.html.contains("We call on {dag}."))
  }

  @Test func whereTheTemplateDoesNotHaveTheLanguageTheAnswerChangesItsOwn() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached(language: "ar")
    let id = try await makeTemplate(
      AnswerTemplateForm(name: "Tid", texts: [.init(Language("da"), "Kom {dato}.")]), at: "fr-huse-nord",
      by: amal.account, in: amal.house)
    let hand = "/en/desk/hand/\(inAddress(made))"
    let put = try await amal.send(
      try await amal.open(hand), to: "\(hand)/answer", ["language": "ar", "template": "\(id)", "put": "yes"])
    #expect(put.html.contains(#"<option value="da" selected>"#))
    #expect(put.html.contains("It does not exist in Arabic."))
  }

  @Test func oneThatWasTakenAwayMeanwhileLosesNobodysWords() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let id = try await makeTemplate(
      AnswerTemplateForm(name: "Tid", texts: [.init(Language("da"), "Kom.")]), at: "fr-huse-nord", by: amal.account,
      in: amal.house)
    let hand = "/da/desk/hand/\(inAddress(made))"
    let page = try await amal.open(hand)
    try await removeTemplate(id, at: "fr-huse-nord", by: amal.account, in: amal.house)
    let put = try await amal.send(
      page, to: "\(hand)/answer", ["words": "Hej.", "template": "\(id)", "put": "yes"])
    #expect(put.status == .ok && put.html.contains(">Hej.</textarea>"))
    #expect(put.html.contains("En kollega har slettet det svar imens."))
    let gone = try await amal.open("/da/desk/templates/\(id)?desk=fr-huse-nord")
    #expect(gone.status == .notFound)
  }

  @Test func aTextInAStrangeLanguageIsKeptOnTheForm() async throws {
    let amal = try await AtTheDesk()
    let list = "/da/desk/templates?desk=fr-huse-nord"
    let sent = try await amal.send(
      try await amal.open(list), to: list, ["name": "Tid", "language": "xx", "words": "Kom i morgen."])
    #expect(sent.status == .unprocessableContent)
    #expect(sent.html.contains(">Kom i morgen.</textarea>") && sent.html.contains("Vælg et af sprogene."))
    #expect(try await answerTemplates(of: "fr-huse-nord", by: amal.account, in: amal.house).isEmpty)
  }

  /// Two colleagues add Arabic at once: the second is told, and finds what they wrote.
  @Test func aLanguageThatAColleagueAddedMeanwhileLosesNobodysWords() async throws {
    let amal = try await AtTheDesk()
    let id = try await makeTemplate(
      AnswerTemplateForm(name: "Tid", texts: [.init(Language("da"), "Kom.")]), at: "fr-huse-nord", by: amal.account,
      in: amal.house)
    let uri = "/da/desk/templates/\(id)?desk=fr-huse-nord"
    let page = try await amal.open(uri)
    try await changeTemplate(
      id, from: 0,
      to: AnswerTemplateForm(name: "Tid", texts: [.init(Language("da"), "Kom."), .init(Language("ar"), "تعال.")]),
      at: "fr-huse-nord", by: amal.account, in: amal.house)
    let late = try await amal.send(
      page, to: uri, ["name": "Tid", "words-da": "Kom.", "language": "ar", "words": "تفضل غدا."])
    #expect(late.status == .conflict && late.html.contains(">تفضل غدا.</textarea>"))
  }

  @Test func anotherDesksTemplateLooksLikeNone() async throws {
    let amal = try await AtTheDesk()
    let bo = try await hire("Bo", .member, ["sk-hjaelp"], in: amal.house)
    let id = try await makeTemplate(
      AnswerTemplateForm(name: "Tid", texts: [.init(Language("da"), "Kom.")]), at: "sk-hjaelp", by: bo, in: amal.house)
    for uri in ["/da/desk/templates/\(id)", "/da/desk/templates/\(id)?desk=sk-hjaelp", "/da/desk/templates/x"] {
      #expect(try await amal.open(uri).status == .notFound)
    }
  }
}
