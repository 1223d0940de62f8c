// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Demonstration
import Hands
import Store
import Testing

/// The whole demonstration, filled once for all of these.
private let wholeCity = Task { try await WholeCity() }

private struct WholeCity {
  let house: House
  var hands: [Hand] = []
  var steps: [Int64: [Step]] = [:]
  /// What each asker wrote first; nil where they took it back.
  var words: [Int64: String] = [:]
  var answers: [Int64: [Answered]] = [:]

  init() async throws {
    let house = try await madeUpCopenhagen(hands: 2_000)
    self.house = house
    let accounts = try await house.database.read { try $0.accounts() }
    for id in 1...2_100 as ClosedRange<Int64> {
      guard let hand = try await house.database.read({ try $0.hand(id) }) else { break }
      let reader = accounts.first { $0.desks == [hand.holder] }
      hands.append(hand)
      guard let reader else { continue }
      let opened = try await openHand(hand.reference, by: reader, in: house)
      steps[id] = opened.steps
      words[id] = opened.steps.first?.words?.revealed
      answers[id] = opened.answers
    }
  }
}

@Suite(.serialized) struct TwoYearsTests {
  private let today = demonstrationStart

  @Test func aboutTwoThousandHandsWereReachedOutInTwoYears() async throws {
    let city = try await wholeCity.value
    #expect((1_950...2_050).contains(city.hands.count))
    #expect(city.steps.count == city.hands.count)
    let days = city.hands.map(\.reachedOn)
    #expect(try #require(days.min()) < demonstrationBegan + 14 && (days.max() ?? today) > today - 4)
    #expect(today.number - demonstrationBegan.number == 731)
    // The city gets used to it, and July is quiet.
    let byMonth = Dictionary(grouping: days) { $0.year * 100 + $0.month }.mapValues(\.count)
    #expect(byMonth[2012_09, default: 0] > 2 * byMonth[2011_02, default: 0])
    #expect(byMonth[2012_07, default: 0] * 2 < byMonth[2012_08, default: 0])
  }

  @Test func handsOfEveryKindComeOnEveryTopicAndFromEveryDistrict() async throws {
    let city = try await wholeCity.value
    let kinds = Dictionary(grouping: city.hands, by: \.kind).mapValues(\.count)
    for kind in Kind.allCases { #expect(kinds[kind, default: 0] >= 80, "\(kind)") }
    #expect(Set(city.hands.map(\.topic)) == Set(city.house.organisation.topics.map(\.code)))
    #expect(Set(city.hands.compactMap(\.district)) == Set(city.house.organisation.districts.map(\.code)))
    #expect(city.hands.contains { $0.district == nil })
    #expect(Set(city.hands.map(\.channel)) == Set(Channel.allCases))
  }

  @Test func nineLanguagesEachHaveThreeInAHundredAtLeastAndSpeakOfManyThingsInEveryDistrict() async throws {
    let city = try await wholeCity.value
    let languages = Dictionary(grouping: city.hands, by: \.language)
    #expect(Set(languages.keys.map(\.code)) == ["da", "en", "ar", "ur", "fa", "so", "tr", "pl", "uk"])
    for (language, hands) in languages {
      #expect(hands.count * 100 >= city.hands.count * 3, "\(language)")
      #expect(Set(hands.map(\.kind)) == Set(Kind.allCases), "\(language)")
      #expect(Set(hands.compactMap(\.district)).count >= 10, "\(language)")
      // No language is made to speak mostly of one thing.
      let most = Dictionary(grouping: hands, by: \.topic).values.map(\.count).max() ?? 0
      #expect(most * 4 < hands.count, "\(language)")
    }
  }

  @Test func aHandIsInTheLanguageItSays() async throws {
    let city = try await wholeCity.value
    for hand in city.hands {
      guard let words = city.words[hand.id] else { continue }
      #expect(city.steps[hand.id]?.first?.language == hand.language)
      let letters = words.unicodeScalars.filter(\.properties.isAlphabetic)
      let (arabic, cyrillic) = (
        letters.count { (0x600...0x6FF) ~= $0.value }, letters.count { (0x400...0x4FF) ~= $0.value }
      )
      let script = arabic * 2 > letters.count ? "Arab" : cyrillic * 2 > letters.count ? "Cyrl" : "Latn"
      let expected = ["ar": "Arab", "ur": "Arab", "fa": "Arab", "uk": "Cyrl"][hand.language.code] ?? "Latn"
      #expect(script == expected, "\(hand.language): \(words)")
    }
  }

  @Test func whatTheyWriteIsWholeAndSeldomTheSame() async throws {
    let city = try await wholeCity.value
    let texts = Dictionary(grouping: city.words.values, by: { $0 }).mapValues(\.count)
    #expect(texts.count > 1_500)
    let repeated = texts.filter { $0.value > 5 }.keys.sorted()
    #expect(repeated.isEmpty, "\(repeated)")
    let everything =
      city.steps.values.joined().compactMap { $0.words?.revealed }
      + city.answers.values.joined().map { $0.text.revealed }
    for text in everything {
      #expect(!text.contains { "{}|…".contains($0) } && !text.contains("  ") && !text.contains(".."), "\(text)")
    }
    // No door's own questions are passed over.
    #expect(Set(city.answers.values.joined().map(\.question)) == Set(Question.allCases).subtracting([.gain]))
  }

  @Test func everythingThatCanHappenHasHappened() async throws {
    let city = try await wholeCity.value
    let steps = city.steps.values.joined()
    #expect(Set(steps.map(\.what)) == Set(Step.What.allCases))
    #expect(Set(city.hands.compactMap(\.closing)) == Set(Hand.Closing.allCases))
    #expect(Set(city.hands.compactMap(\.outcome)) == Set(Outcome.allCases))
    #expect(Set(steps.compactMap(\.verdict)) == Set(Verdict.allCases))
    #expect(city.hands.contains { $0.clock.reopenings >= 3 })
    #expect(city.hands.contains { $0.extensions > 0 })
    for kind in Kind.allCases {
      #expect(Set(city.hands.filter { $0.kind == kind }.compactMap(\.outcome)).isSuperset(of: [.helped, .notHelped]))
    }
  }

  @Test func todayHandsStandInEveryWayTheyCan() async throws {
    let city = try await wholeCity.value
    let open = city.hands.filter { $0.clock.stage != .closed }
    #expect((80...400).contains(open.count))
    #expect(Set(city.hands.map(\.clock.stage)) == Set(HandClock.Stage.allCases))
    #expect(Set(open.map(\.clock.level)) == Set(Level.allCases))
    #expect(open.contains { $0.clock.isPaused(on: today) })
    #expect(open.contains { $0.clock.isLate(on: today) })
    #expect(open.contains { $0.clock.due == today })
    #expect(open.contains { $0.request != nil } && open.contains { $0.priority != nil })
    #expect(open.contains { $0.clock.reopenings > 0 } && open.contains { $0.handovers > 0 })
    #expect(open.contains { $0.takenBy != nil } && open.contains { $0.takenBy == nil })
    let absences = try await city.house.database.read { connection in
      try city.house.organisation.desks.keys.flatMap { try connection.rota(of: $0, on: today).absences }
    }
    #expect(absences.contains { $0.substitute != nil })
  }

  @Test func nothingHappensBeforeItBeganOrAfterToday() async throws {
    let city = try await wholeCity.value
    for hand in city.hands {
      let days = (city.steps[hand.id] ?? []).map(\.day)
      #expect(days == days.sorted() && days.first == hand.reachedOn)
      #expect(days.allSatisfy { demonstrationBegan <= $0 && $0 <= today }, "\(hand.reference)")
    }
  }

  @Test func desksAreUnequallyPunctualAndOneIsInTrouble() async throws {
    let city = try await wholeCity.value
    func climbed(_ desk: DeskCode, from first: Day) -> Double {
      let hands = city.hands.filter { $0.reachedOn >= first && $0.handovers == 0 && $0.ladder.unit == desk }
      let late = hands.count { (city.steps[$0.id] ?? []).contains { $0.what == .climbed } }
      return Double(late) / Double(max(1, hands.count))
    }
    let spring = try #require(Day(2012, 3, 1))
    #expect(climbed("buf-plads", from: spring) > 0.5)
    #expect(climbed("kff-ics", from: spring) < 0.2)
    #expect(climbed("bif-ydelse", from: demonstrationBegan) > climbed("bif-ydelse", from: spring))
  }
}
