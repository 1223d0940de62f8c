// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import TestCity
import Testing

@Suite struct ReachFormTests {
  private let languages = TestCity.languages.map(\.language)

  private func complaints(_ form: ReachForm) -> [ReachComplaint] {
    do throws(ReachComplaints) {
      _ = try form.read(.ask, in: TestCity.organisation, languages: languages)
      return []
    } catch {
      return error.all
    }
  }

  @Test func aFormWithWordsAndATopicHasAnAnswerer() throws {
    let form = ReachForm(words: "  Jeg søger selskab ", topic: "meet-others", district: "nord", language: "ar")
    let reach = try form.read(.ask, in: TestCity.organisation, languages: languages)
    #expect(reach.words.revealed == "Jeg søger selskab")
    #expect(reach.ladder.unit == "fr-huse-nord")
    #expect(reach.language == Language("ar"))
    #expect(reach.terms == Terms(unit: 5, administration: 3, committee: 5))
  }

  @Test func everyTopicAndDistrictOfferedToAskersIsRouted() throws {
    let organisation = TestCity.organisation
    for topic in organisation.topics where topic.kinds.contains(.ask) {
      for district in organisation.districts.map(\.code.text) + [""] {
        let form = ReachForm(words: "Hjælp", topic: topic.code.text, district: district)
        #expect(throws: Never.self) { try form.read(.ask, in: organisation, languages: languages) }
      }
    }
  }

  @Test func anEmptyFormHearsEverythingAtOnce() {
    #expect(
      complaints(ReachForm(contact: "amina.example.org")) == [
        ReachComplaint(.words, .missing), ReachComplaint(.topic, .missing), ReachComplaint(.contact, .noEmail),
      ])
  }

  @Test func whatTheFormNeverOfferedIsRefused() {
    let form = ReachForm(words: "x", topic: "no-such", district: "no-such", language: "xx")
    #expect(complaints(form).map(\.reason) == [.unknown, .unknown, .unknown])
  }

  @Test(arguments: ["0101701234", "010170-1234", "Mit nummer er 010170 1234.", "٠١٠١٧٠١٢٣٤"])
  func aNumberLikeACPRNumberIsAHintOnce(text: String) {
    var form = ReachForm(words: text, topic: "homework")
    #expect(complaints(form) == [ReachComplaint(.words, .looksLikeCPR)])
    form.hasSeenHint = true
    #expect(complaints(form).isEmpty)
  }

  @Test(arguments: ["Ring 12 34 56 78", "9901701234", "01017012345", "2012-10-01 kl. 10", "123456789"])
  func otherNumbersAreNoHint(text: String) {
    #expect(complaints(ReachForm(words: text, topic: "homework")).isEmpty)
  }

  @Test(arguments: ["+45 12 34 56 78", "١٢٣٤٥٦٧٨", "12-34-56-78", "a@b.dk", "amina@sub.example.org"])
  func aWayToReachSomebodyIsTakenAsItIsTyped(contact: String) {
    #expect(complaints(ReachForm(words: "x", topic: "homework", contact: contact)).isEmpty)
  }

  @Test(arguments: ["1234567", "a@b", "a@@b.dk", "@b.dk", "a b@c.dk", "12 34 56 78 9012 3456 7890"])
  func aWayThatCannotWorkIsSaid(contact: String) {
    #expect(complaints(ReachForm(words: "x", topic: "homework", contact: contact)).count == 1)
  }

  @Test func theLimitIsTheOneTheBrowserCounts() {
    let fits = String(repeating: "å", count: 4_000)
    #expect(complaints(ReachForm(words: fits, topic: "homework")).isEmpty)
    #expect(complaints(ReachForm(words: fits + "å", topic: "homework")) == [ReachComplaint(.words, .tooLong)])
  }
}
