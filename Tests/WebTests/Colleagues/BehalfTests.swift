// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

@Suite struct BehalfTests {
  private let form = "/en/desk/for-somebody?desk=fr-huse-nord"

  @Test func aHandIsWrittenForSomebodyWhoThenSeesByWhom() async throws {
    let amal = try await AtTheDesk()
    var page = try await amal.open(form)
    #expect(!page.html.contains("checked"), "nobody's word is chosen beforehand")
    let typed = ["words": "أين ألتقي بالناس؟", "topic": "meet-others", "district": "nord", "language": "ar"]
    let without = try await amal.send(page, to: form, typed)
    #expect(without.status == .unprocessableContent)
    #expect(without.html.contains("Say how they have given you their word.") && without.html.contains("أين ألتقي"))
    page = try await amal.send(page, to: form, typed.merging(["channel": "telephone"]) { $1 })
    #expect(page.status == .ok && page.receipt.count == 24)
    #expect(page.html.contains("Read the 20 digits aloud"))
    #expect(page.html.contains("<span lang=\"ar\" dir=\"rtl\">العربية</span></button>"))
    #expect(!page.html.contains("action=\"/en/follow\""), "the receipt is theirs, not the colleague's")

    // The same form in their language is the same hand and the same receipt.
    let arabic = "/ar/desk/for-somebody?desk=fr-huse-nord"
    let theirs = try await amal.send(page, to: arabic)
    #expect(theirs.receipt == page.receipt)

    let asker = try await amal.post("/en/follow", ["receipt": page.receipt])
    #expect(asker.html.contains("wrote it down for you on"))
    #expect(asker.html.contains("You were on the telephone."))
    #expect(asker.html.contains("Is something wrong?"))
  }

  @Test func theDeskSeesWhoWroteItDownAndHow() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.recorded(.letter)
    let page = try await amal.open("/en/desk/hand/\(inAddress(made))")
    #expect(page.html.contains("They have written a letter. Amal wrote it down at"))
  }

  @Test func everyDoorCanBeOpenedForSomebody() async throws {
    let amal = try await AtTheDesk()
    for door in ["offer", "signal", "place", "idea"] {
      let page = try await amal.open("/en/desk/for-somebody/\(door)?desk=fr-huse-nord")
      #expect(page.status == .ok && page.html.contains("name=\"channel\""))
    }
    let wrong = try await amal.open("/en/desk/for-somebody/no-such")
    #expect(wrong.status == .notFound)
    let foreign = try await amal.open("/en/desk/for-somebody?desk=sk-hjaelp")
    #expect(foreign.status == .notFound)
  }

  @Test func aFormThatIsTooOldKeepsWhatWasWritten() async throws {
    let amal = try await AtTheDesk()
    let page = try await amal.post(
      form,
      [
        "form": amal.session.formToken, "sheet": "old", "channel": "counter", "words": "Hvor?", "topic": "meet-others",
        "district": "nord", "language": "da",
      ])
    #expect(page.status == .unprocessableContent)
    #expect(page.html.contains("Hvor?") && page.html.contains("value=\"counter\" checked"))
  }
}

extension AtTheDesk {
  /// A hand that this colleague has written down for somebody.
  func recorded(_ channel: Channel) async throws -> Acknowledgement {
    let onBehalf = try #require(OnBehalf(account: account, desk: account.desks[0], channel: channel))
    let reach = try ReachForm(words: "أين ألتقي بالناس؟", topic: "meet-others", district: "nord", language: "ar")
      .read(.ask, in: site.organisation, languages: site.languages.map(\.language))
    return try await reachOut(reach, onBehalf: onBehalf, token: house.makeFormToken(), in: house)
  }
}
