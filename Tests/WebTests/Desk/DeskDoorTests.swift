// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

/// Every move there is on the page of a hand, by its address.
private let deeds = [
  "take", "assign", "answer", "question", "note", "outcome", "handover", "take-back", "accept", "reject", "first",
  "put-back",
]

@Suite struct DeskDoorTests {
  @Test func withoutASessionThereIsNoDesk() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    for uri in ["/en/desk", "/en/desk/hand/\(inAddress(made))"] {
      let page = try await amal.open(uri, cookie: false)
      #expect(page.status == .notFound)
    }
  }

  @Test func aForeignHandAndOneThatIsNotThereLookTheSame() async throws {
    let amal = try await AtTheDesk()
    let foreign = try await amal.reached(topic: "homework")
    let pages = [
      try await amal.open("/en/desk/hand/\(inAddress(foreign))"), try await amal.open("/en/desk/hand/222-222"),
      try await amal.open("/en/desk?desk=sk-hjaelp"), try await amal.open("/en/desk?desk=no-such"),
      try await amal.open("/en/nowhere"),
    ]
    for page in pages {
      #expect(page.status == .notFound)
      #expect(page.html == pages[0].html)
    }
    let fields = ["form": amal.session.formToken, "version": "0", "words": "Hello", "language": "en"]
    for place in deeds {
      let sent = fields.merging(["next": "2012-11-29", "outcome": "helped"]) { $1 }
      let mine = try await amal.post("/en/desk/hand/222-222/\(place)", sent)
      let theirs = try await amal.post("/en/desk/hand/\(inAddress(foreign))/\(place)", sent)
      #expect(mine.status == .notFound && theirs.status == .notFound && mine.html == theirs.html, "\(place)")
    }
  }

  @Test func aMistakeInAFormSaysNothingOfAForeignHand() async throws {
    let amal = try await AtTheDesk()
    let foreign = try await amal.reached(topic: "homework")
    for reference in [inAddress(foreign), "222-222"] {
      let page = try await amal.post("/en/desk/hand/\(reference)/answer", ["form": amal.session.formToken])
      #expect(page.status == .notFound)
    }
  }

  @Test(arguments: ["", "wrong"]) func aFormWithoutTheSessionsTokenIsRefused(_ token: String) async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    for place in deeds {
      let page = try await amal.post(
        "/en/desk/hand/\(inAddress(made))/\(place)",
        ["form": token, "version": "0", "words": "Hello", "language": "en", "next": "2012-11-29", "outcome": "helped"])
      #expect(page.status == .forbidden, "\(place)")
    }
    #expect(try await amal.hand(made).version == 0)
  }

  @Test func anAdministratorReadsNoHands() async throws {
    let anna = try await AtTheDesk([], as: .administrator, name: "Anna")
    let made = try await anna.reached()
    for uri in ["/en/desk", "/en/desk/hand/\(inAddress(made))"] {
      let page = try await anna.open(uri)
      #expect(page.status == .notFound)
    }
  }

  @Test func theSecretarySeesAHandWhenItHasClimbedToTheCommittee() async throws {
    let karen = try await AtTheDesk(["fru-sekretaer"], as: .secretary, name: "Karen")
    let made = try await karen.reached()
    let home = "/en/desk/hand/\(inAddress(made))"
    var page = try await karen.open(home)
    #expect(page.status == .notFound)
    try await karen.days(6)
    page = try await karen.open(home)
    #expect(page.status == .notFound)
    try await karen.days(3)
    page = try await karen.open(home)
    #expect(page.status == .ok && page.html.contains("all the way up to the committee"))
  }

  @Test func twoDesksStandSideBySideAsTabs() async throws {
    let amal = try await AtTheDesk(["fr-huse-nord", "sk-hjaelp"])
    let here = try await amal.reached()
    let there = try await amal.reached(topic: "homework")
    let second = try await amal.open("/en/desk?desk=sk-hjaelp")
    #expect(second.html.contains("class=\"tabs\""))
    #expect(second.html.contains(inAddress(there)) && !second.html.contains(inAddress(here)))
  }

  @Test func everyRefusalHasWordsInEveryLanguage() throws {
    let day = testDay
    let refusals: [HandRefusal] = [
      .notFound, .notOpen, .notWaiting, .alreadyAskedBack, .nothingProposed, .promisedInThePast, .promisedTooFar(day),
      .changedMeanwhile, .wordsMissing, .wordsTooLong, .alreadyAskedToTake, .notAskedToTake, .receiverUnknown,
      .notReferred, .reasonUnknown, .alreadyFirst, .notFirst,
      .colleagueUnknown, .colleagueAway(day), .alreadyTheirs,
    ]
    let site = try lilleby.get()
    for language in site.languages {
      let words = try #require(site.pages[language.language]?.words.all)
      for refusal in refusals { #expect(words[refusal.deskWord] != nil, "\(language.language) \(refusal)") }
    }
  }
}
