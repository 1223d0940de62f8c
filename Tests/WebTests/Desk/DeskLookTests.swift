// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Sealing
import TestCity
import Testing
import Web

/// The button beside every field whose words an asker will read.
@Suite struct DeskLookTests {
  @Test(arguments: ["answer", "question", "outcome"]) func lookingKeepsEverythingAndSendsNothing(
    _ place: String
  ) async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/da/desk/hand/\(inAddress(made))"
    let page = try await amal.open(home)
    #expect(page.html.contains("formaction=\"\(home)/\(place)#\(place)-look\""))
    let fields = [
      "words": "Såfremt du vil, behandles din henvendelse.", "language": "da", "next": "2012-11-22",
      "outcome": "partly",
      "look": "yes",
    ]
    let looked = try await amal.send(page, to: "\(home)/\(place)", fields)
    #expect(looked.status == .ok)
    #expect(looked.html.contains("id=\"\(place)-look\" role=\"status\""))
    #expect(looked.html.contains(">Såfremt du vil, behandles din henvendelse.</textarea>"))
    for word in ["Såfremt</b>", "behandles</b>", "din henvendelse</b>", "intet er sendt"] {
      #expect(looked.html.contains(word), "\(word)")
    }
    if place == "answer" { #expect(looked.html.contains("value=\"2012-11-22\" selected")) }
    if place == "outcome" { #expect(looked.html.contains("value=\"partly\" checked")) }
    #expect(try await amal.hand(made).version == 0)
    // And it is sent as it is, advice or not.
    let sent = try await amal.send(looked, to: "\(home)/\(place)", fields.merging(["look": ""]) { $1 })
    #expect(sent.status == .seeOther)
  }

  @Test func theTextIsReadInTheLanguageItIsWrittenIn() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/ar/desk/hand/\(inAddress(made))"
    let page = try await amal.open(home)
    let looked = try await amal.send(
      page, to: "\(home)/answer", ["words": "It is decided prior to May.", "language": "en", "look": "yes"])
    #expect(looked.html.contains("is decided</b>") && looked.html.contains("prior to</b>"))
    #expect(looked.html.contains("<bdi lang=\"en\" dir=\"ltr\">before</bdi>"))
    let somali = try await amal.send(
      page, to: "\(home)/answer", ["words": "Waan ku caawinaynaa.", "language": "so", "look": "yes"])
    #expect(somali.status == .ok && somali.html.contains(">Waan ku caawinaynaa.</textarea>"))
  }

  @Test func wordsAreKeptWhenTheFormHasGoneMeanwhile() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/en/desk/hand/\(inAddress(made))"
    let old = try await amal.open(home)
    try await proposeOutcome(
      .helped, on: try await amal.target(made), words: Confidential("Done"), language: Language("en"),
      by: amal.account, in: amal.house)
    let looked = try await amal.send(
      old, to: "\(home)/answer", ["words": "Come on Thursday.", "language": "en", "look": "yes"])
    #expect(looked.status == .ok && looked.html.contains("It has not been sent:"))
    #expect(looked.html.contains("Come on Thursday."))
  }

  @Test func aForeignHandIsNotThereForALookEither() async throws {
    let amal = try await AtTheDesk()
    let foreign = try await amal.reached(topic: "homework")
    for reference in [inAddress(foreign), "222-222"] {
      let page = try await amal.post(
        "/en/desk/hand/\(reference)/answer", ["form": amal.session.formToken, "look": "yes", "words": "Hello"])
      #expect(page.status == .notFound)
    }
  }
}
