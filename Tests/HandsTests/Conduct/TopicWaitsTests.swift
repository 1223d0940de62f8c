// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import City
import Hands
import TestCity
import Testing

@Suite struct TopicWaitsTests {
  @Test func aTopicNeedsFiveAnswers() {
    #expect(topicsTold(answers: ["a": 4, "b": 5], hands: ["a": 9, "b": 5], sums: []) == ["b"])
  }

  /// Six hands on one promise, and five of them known to be about "b": "a" could have one at most.
  @Test func aWaitThatTellsHowFewAskAboutSomethingElseIsNotTold() {
    let hands: [TopicCode: Int] = ["a": 1, "b": 5, "c": 30]
    func told(_ sum: PublishedSum) -> Set<TopicCode> {
      topicsTold(answers: ["b": 5, "c": 30], hands: hands, sums: [sum])
    }
    #expect(told(PublishedSum(hands: 6, topics: ["a", "b"])) == ["c"])
    // Where ten are known together, "a" may have as many as five.
    #expect(told(PublishedSum(hands: 10, topics: ["a", "b"])) == ["b", "c"])
    // A topic with hands elsewhere too is not bounded by the sum.
    #expect(told(PublishedSum(hands: 6, topics: ["b"])) == ["b", "c"])
  }

  @Test func thoseThatAreAsSmallAreKeptBackTogether() {
    let sum = PublishedSum(hands: 13, topics: ["a", "b", "c"])
    #expect(topicsTold(answers: ["b": 5, "c": 5], hands: ["a": 3, "b": 5, "c": 5], sums: [sum]) == [])
  }

  /// Every city that agrees with the sums and with what is told, by trying them all: a topic of one to four may be five.
  @Test(arguments: UInt64(1)...12) func aSmallTopicMayAlwaysBeLargerForAllThatIsTold(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let names: [TopicCode] = ["a", "b", "c", "d"]
      let counts = names.map { _ in Int.random(in: 0...9, using: &random) }
      let hands = Dictionary(uniqueKeysWithValues: zip(names, counts))
      // Two promises that divide the topics, and the committee that gave both.
      let border = Int.random(in: 1...3, using: &random)
      let parts = [Array(0..<border), Array(border..<4), [0, 1, 2, 3]]
      let sums = parts.map { part in
        PublishedSum(hands: part.reduce(0) { $0 + counts[$1] }, topics: Set(part.map { names[$0] }))
      }
      let told = topicsTold(answers: hands, hands: hands, sums: sums)
      guard !told.isEmpty else { continue }
      for small in names.indices where (1...4).contains(counts[small]) {
        let own = sums.first { $0.topics.contains(names[small]) }
        // A promise whose whole number is below five is never published.
        guard (own?.hands ?? 0) >= fewestShown else { continue }
        let reaches = cities(of: parts, sums).contains { other in
          other[small] >= fewestShown
            && names.indices.allSatisfy { !told.contains(names[$0]) || other[$0] >= fewestShown }
        }
        #expect(reaches, "\(counts), \(border), \(told)")
      }
    }
  }

  /// Lilleby counts homework on the measure m01 and by itself; what is reached out in this quarter does not count yet.
  @Test func theCityTellsTheWaitsOfWholeQuarters() {
    let school = Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "sku-sekretaer")
    func hands(_ number: Int, _ month: Int, _ answered: Int) -> [Milestones] {
      (0..<number).map { _ in
        Milestones(
          ladder: school, topic: "homework", reachedOn: day(month, 3), stage: .underWay,
          firstAnswer: day(month, answered))
      }
    }
    func days(_ hands: [Milestones]) -> AnswerDays? {
      CityConduct(hands, in: TestCity.organisation, today: day(11, 15)).topics["homework"]
    }
    // Monday 3 September to Wednesday the 5th.
    #expect(days(hands(6, 9, 5))?.median == 2)
    #expect(days(hands(4, 9, 5) + hands(9, 10, 5)) == nil)
  }
}

/// Every way in which four topics can have hands so that the parts have their sums.
private func cities(of parts: [[Int]], _ sums: [PublishedSum]) -> [[Int]] {
  let (first, second) = (parts[0].count, parts[1].count)
  return shares(sums[0].hands, first).flatMap { left in shares(sums[1].hands, second).map { left + $0 } }
}

private func shares(_ sum: Int, _ places: Int) -> [[Int]] {
  places == 1 ? [[sum]] : (0...sum).flatMap { value in shares(sum - value, places - 1).map { [value] + $0 } }
}

private func day(_ month: Int, _ day: Int) -> Day { Day(2012, month, day) ?? Day(number: 0) }
