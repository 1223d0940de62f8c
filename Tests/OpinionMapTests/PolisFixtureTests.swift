// SPDX-License-Identifier: Apache-2.0

import Foundation
import OpinionMap
import Testing

@Suite struct PolisFixtureTests {
  @Test(.enabled(if: Fixtures.arePresent, "needs ../shared/data/opinions"))
  func axesGroupsAndConsensusAreThoseThatPolisComputed() throws {
    let polis = try #require(Fixtures.json(Fixtures.polis.appending(path: "math-pca2.json")) as? [String: Any])
    var options = OpinionOptions()
    options.aside = Set(try #require(polis["mod-out"] as? [Int]))
    let map = try OpinionMap(VoteTable(Fixtures.polisVotes()), options)

    let pca = try #require(polis["pca"] as? [String: Any])
    let components = try #require(pca["comps"] as? [[Double]])
    for (ours, theirs) in zip(map.axes.axes, components) {
      let dot = zip(ours, theirs).reduce(0) { $0 + $1.0 * $1.1 }
      let length = (theirs.reduce(0) { $0 + $1 * $1 } * ours.reduce(0) { $0 + $1 * $1 }).squareRoot()
      #expect(abs(dot) / length >= 0.999_999)
    }
    #expect(map.groups.count == (polis["group-clusters"] as? [Any])?.count)

    let theirs = try #require(polis["group-aware-consensus"] as? [String: Double])
    let pairs = map.consensus.compactMap { ours in theirs["\(ours.statement)"].map { (ours.score, $0) } }
    #expect(pairs.count == 55)
    #expect(spearman(pairs.map(\.0), pairs.map(\.1)) >= 0.99)
  }

  @Test(.enabled(if: Fixtures.arePresent, "needs ../shared/data/opinions"))
  func theTwoOfficialGroupsOfTheBiodiversityConversationAreFound() throws {
    let votes = try Fixtures.rows("votes.csv").compactMap { row -> Vote? in
      guard let time = Int(row[0]), let statement = Int(row[2]), let person = Int(row[3]), let vote = Int8(row[4]),
        let answer = Vote.Answer(rawValue: vote)
      else { return nil }
      return Vote(participant: person, statement: statement, answer: answer, time: time)
    }
    var options = OpinionOptions()
    options.aside = Set(
      try Fixtures.rows("comments.csv").filter { $0.count > 6 && $0[6] == "-1" }.compactMap { Int($0[2]) })
    let map = try OpinionMap(VoteTable(votes), options)
    let official = Dictionary(uniqueKeysWithValues: try Fixtures.rows("participants-votes.csv").map { ($0[0], $0[1]) })
    let pairs = map.people.compactMap { person -> (String, String)? in
      guard let group = person.group, let theirs = official["\(person.id)"], !theirs.isEmpty else { return nil }
      return ("\(group)", theirs)
    }
    #expect(votes.count == 29_802)
    #expect(map.groups.count == 2)
    #expect(pairs.count >= 440)
    #expect(adjustedRand(pairs.map(\.0), pairs.map(\.1)) >= 0.95)
  }
}
