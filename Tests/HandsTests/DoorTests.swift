// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import TestCity
import Testing

@Suite struct DoorTests {
  private func read(_ kind: Kind, _ form: ReachForm) -> Result<Reach, ReachComplaints> {
    do throws(ReachComplaints) {
      return .success(try form.read(kind, in: TestCity.organisation, languages: TestCity.languages.map(\.language)))
    } catch {
      return .failure(error)
    }
  }

  private func complaints(_ kind: Kind, _ form: ReachForm) -> [ReachComplaint] {
    if case .failure(let wrong) = read(kind, form) { wrong.all } else { [] }
  }

  /// A form with all that every door wants.
  private func form(_ answers: [Question: String], topic: String = "something-else", contact: String = "") -> ReachForm
  {
    ReachForm(words: "Jeg har en plads", topic: topic, contact: contact, answers: answers)
  }

  @Test func aTopicThatDoesNotTakeTheKindIsRefused() {
    #expect(complaints(.signal, form([:], topic: "homework")) == [ReachComplaint(.topic, .unknown)])
    #expect(complaints(.offer, form([.openTo: "everyone"], topic: "homework")).isEmpty)
  }

  @Test func anOfferSaysWhomItIsOpenTo() {
    #expect(complaints(.offer, form([:])) == [ReachComplaint(.question(.openTo), .missing)])
    #expect(
      complaints(.offer, form([.openTo: "some"])) == [
        ReachComplaint(.question(.whom), .missing), ReachComplaint(.question(.why), .missing),
      ])
    #expect(complaints(.offer, form([.openTo: "some", .whom: "unge", .why: "klubben er for unge"])).isEmpty)
  }

  @Test func whatAnOfferForAllSaysOfSomeIsNotKept() throws {
    let reach = try read(.offer, form([.openTo: "everyone", .whom: "unge", .why: "sådan"])).get()
    #expect(reach.answers.map(\.question) == [.openTo])
  }

  @Test(arguments: [
    ("0", false), ("1", true), ("200", true), ("201", false), ("tre", false), ("-3", false), ("٢٥", true),
  ])
  func aNumberOfPlacesIsOneToTwoHundred(_ typed: String, _ isRight: Bool) {
    let wrong = complaints(.offer, form([.openTo: "everyone", .places: typed]))
    #expect(wrong == (isRight ? [] : [ReachComplaint(.question(.places), .notNumber)]))
  }

  @Test func digitsOfAnyScriptAreKeptAsOurs() throws {
    let reach = try read(.offer, form([.openTo: "everyone", .places: "٢٥", .from: "٢٠١٢-١١-٠١"])).get()
    #expect(reach.answers.map(\.text.revealed) == ["25", "2012-11-01", "everyone"])
  }

  @Test func aPeriodDoesNotEndBeforeItBegins() {
    func wrong(_ from: String, _ until: String) -> [ReachComplaint] {
      complaints(.offer, form([.openTo: "everyone", .from: from, .until: until]))
    }
    #expect(wrong("2012-11-01", "2012-11-01").isEmpty)
    #expect(wrong("", "2012-11-01").isEmpty)
    #expect(wrong("2012-11-02", "2012-11-01") == [ReachComplaint(.question(.until), .endsBeforeItBegins)])
    #expect(wrong("2012-02-30", "") == [ReachComplaint(.question(.from), .noDay)])
  }

  @Test func aFirmSaysWhatItHasAndHowToReachIt() {
    #expect(
      complaints(.place, form([.openTo: "everyone"])) == [
        ReachComplaint(.contact, .missing), ReachComplaint(.question(.sort), .missing),
      ])
    #expect(complaints(.place, form([.sort: "job", .openTo: "everyone"], contact: "33 66 33 66")).isEmpty)
    #expect(
      complaints(.place, form([.sort: "throne", .openTo: "everyone"], contact: "33 66 33 66")) == [
        ReachComplaint(.question(.sort), .unknown)
      ])
  }

  @Test func nobodyIsSignalledBehindTheirBack() {
    #expect(complaints(.signal, form([.knows: "no"])) == [ReachComplaint(.question(.knows), .notAgreed)])
    #expect(complaints(.signal, form([.knows: "nobody"])).isEmpty)
    #expect(complaints(.signal, form([:])).isEmpty)
  }

  @Test func aTopicAboutAPersonAsksWhetherTheyKnow() {
    let organisation = TestCity.organisation.withATopicAboutAPerson
    func wrong(_ knows: String) -> [ReachComplaint] {
      do throws(ReachComplaints) {
        _ = try form([.knows: knows]).read(.signal, in: organisation, languages: [])
        return []
      } catch {
        return error.all
      }
    }
    #expect(wrong("agreed").isEmpty)
    #expect(wrong("nobody") == [ReachComplaint(.question(.knows), .missing)])
    #expect(wrong("") == [ReachComplaint(.question(.knows), .missing)])
  }

  @Test func aLineThatIsTooLongIsSaidSo() {
    let fits = String(repeating: "å", count: 200)
    #expect(complaints(.idea, form([.gain: fits])).isEmpty)
    #expect(complaints(.idea, form([.gain: fits + "!"])) == [ReachComplaint(.question(.gain), .tooLong)])
  }

  @Test func aNumberThatLooksLikeCPRIsHintedAtInEveryLine() {
    let typed = form([.gain: "ring til 010203-4567"])
    #expect(complaints(.idea, typed) == [ReachComplaint(.words, .looksLikeCPR)])
  }

  @Test func anAskerIsAskedNothingMore() throws {
    let reach = try read(.ask, form([.gain: "mig", .places: "nonsense"])).get()
    #expect(reach.answers.isEmpty)
  }
}

extension Organisation {
  /// The same city, where "something else" is about somebody.
  fileprivate var withATopicAboutAPerson: Organisation {
    let groups = topicGroups.map { group in
      TopicGroup(
        code: group.code, name: group.name,
        topics: group.topics.map { topic in
          Topic(
            code: topic.code, name: topic.name, kinds: topic.kinds, measures: topic.measures, goal: topic.goal,
            committee: topic.committee, sensitivity: topic.sensitivity, next: topic.next,
            isAboutAPerson: topic.code == "something-else")
        })
    }
    return Organisation(
      desks: desks, topicGroups: groups, districts: districts, routes: routes, clocks: clocks, calendar: calendar,
      signposts: signposts, timeZone: timeZone)
  }
}
