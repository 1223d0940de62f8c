// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

/// The pages of what a desk often says, as they stand on file.
@Suite struct AnswerTemplateSnapshotTests {
  private let list = "desk/templates?desk=fr-huse-nord"

  private func template(_ amal: AtTheDesk) async throws -> Int64 {
    try await makeTemplate(
      AnswerTemplateForm(
        name: "Vi ringer",
        texts: [
          .init(Language("da"), "Hej. {unit} ringer {dag og tid} om {topic}.\n\nVenlig hilsen {colleague}"),
          .init(Language("ar"), "مرحبًا. ستتصل {unit} يوم {اليوم} بشأن {topic}."),
        ]), at: "fr-huse-nord", by: amal.account, in: amal.house)
  }

  @Test(arguments: ["da", "en", "ar"]) func theListAndTheFormForOneMore(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let page = try await amal.open("/\(language)/\(list)")
    try expectDesk(page, "list-none.\(language)", amal, in: "AnswerTemplates")
    _ = try await template(amal)
    try expectDesk(try await amal.open("/\(language)/\(list)"), "list.\(language)", amal, in: "AnswerTemplates")
    let wrong = try await amal.send(page, to: "/\(language)/\(list)", ["name": "vi RINGER", "language": "so"])
    #expect(wrong.status == .unprocessableContent)
    try expectDesk(wrong, "list-wrong.\(language)", amal, in: "AnswerTemplates")
  }

  @Test(arguments: ["da", "en", "ar"]) func oneIsChangedWhileSomebodyElseChangedIt(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let id = try await template(amal)
    let uri = "/\(language)/desk/templates/\(id)?desk=fr-huse-nord"
    let page = try await amal.open(uri)
    try expectDesk(page, "one.\(language)", amal, in: "AnswerTemplates")
    try await changeTemplate(
      id, from: 0, to: AnswerTemplateForm(name: "Vi skriver", texts: [.init(Language("da"), "Vi skriver.")]),
      at: "fr-huse-nord", by: amal.account, in: amal.house)
    let late = try await amal.send(page, to: uri, ["name": "Vi ringer", "words-da": "Vi ringer i dag."])
    #expect(late.status == .conflict)
    try expectDesk(late, "one-changed.\(language)", amal, in: "AnswerTemplates")
  }

  @Test(arguments: ["da", "en", "ar"]) func aTemplateIsPutIntoAnAnswerAndABlankIsLeft(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached(language: "ar")
    let id = try await template(amal)
    let hand = "/\(language)/desk/hand/\(inAddress(made))"
    let put = try await amal.send(
      try await amal.open(hand), to: "\(hand)/answer", ["language": "ar", "template": "\(id)", "put": "yes"])
    try expectDesk(put, "put-in.\(language)", amal, in: "AnswerTemplates")
    let refused = try await amal.send(
      put, to: "\(hand)/answer", ["words": "تعال يوم {اليوم}.", "language": "ar", "next": "2012-11-30"])
    #expect(refused.status == .unprocessableContent)
    try expectDesk(refused, "blank-left.\(language)", amal, in: "AnswerTemplates")
  }
}
