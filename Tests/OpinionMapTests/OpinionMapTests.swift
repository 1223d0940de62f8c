// SPDX-License-Identifier: Apache-2.0

import Chance
import OpinionMap
import Testing

/// Two camps of thirty who answer twenty statements against each other, all but the first five, on which they agree.
private func twoCamps(noise: Int = 10, seed: UInt64 = 5) -> [Vote] {
  var generator = SeededGenerator(seed: seed)
  return (0..<60).flatMap { person in
    (0..<20).map { statement in
      let agrees = statement < 5 || (person < 30) == (statement % 2 == 0)
      let flipped = generator.below(100) < noise
      return Vote(participant: person, statement: statement, answer: agrees != flipped ? .agree : .disagree)
    }
  }
}

@Suite struct OpinionMapTests {
  @Test func twoCampsAreTwoGroupsAndWhatBothSayLeadsTheConsensus() throws {
    let map = try OpinionMap(VoteTable(twoCamps()))
    #expect(map.groups.map(\.size) == [30, 30])
    #expect(Set(map.consensus.prefix(5).map(\.statement)) == [0, 1, 2, 3, 4])
    let first = map.people[0].group
    #expect(map.people.prefix(30).allSatisfy { $0.group == first })
    #expect(map.people.suffix(30).allSatisfy { $0.group != first })
    #expect(map.groups.allSatisfy { $0.stability > 0.95 })
    #expect(map.groups.allSatisfy { group in group.representative.allSatisfy { $0.statement >= 5 } })
  }

  @Test func consensusIsTheProductOfTheSharesWithOneAdded() throws {
    // Without noise: 30 of 30 agree in both groups, 31/32 twice; the divided ones 31/32 · 1/32.
    let map = try OpinionMap(VoteTable(twoCamps(noise: 0)))
    let agreed: Double = (31.0 / 32) * (31.0 / 32)
    let divided: Double = (31.0 / 32) * (1.0 / 32)
    let (first, last) = (try #require(map.consensus.first).score, try #require(map.consensus.last).score)
    #expect(abs(first - agreed) < 1e-15)
    #expect(abs(last - divided) < 1e-15)
    #expect(map.consensus.allSatisfy { $0.low <= $0.score && $0.score <= $0.high })
  }

  @Test func theLatestVoteOfAPersonCounts() {
    let votes = [
      Vote(participant: 1, statement: 1, answer: .agree, time: 5),
      Vote(participant: 1, statement: 1, answer: .disagree, time: 9),
      Vote(participant: 1, statement: 1, answer: .pass, time: 7),
    ]
    #expect(VoteTable(votes) == VoteTable([votes[1]]))
    #expect(VoteTable(votes).count == 1)
  }

  @Test func anOutlierNeverBecomesAGroup() throws {
    // Three people who contradict everybody in everything stand far out, like the three of the Polis fixture.
    var votes = twoCamps()
    for person in 100..<103 {
      votes += (0..<20).map { Vote(participant: person, statement: $0, answer: $0 < 5 ? .disagree : .pass) }
    }
    let map = try OpinionMap(VoteTable(votes))
    #expect(map.groups.map(\.size).reduce(0, +) + map.unshown == 63)
    #expect(map.groups.allSatisfy { $0.size >= 30 })
  }

  @Test func noGroupUnderTenIsEverShown() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<60 {
      let (people, statements) = (10 + generator.below(60), 3 + generator.below(15))
      let votes = (0..<people * statements).compactMap { place -> Vote? in
        guard generator.below(4) > 0, let answer = Vote.Answer(rawValue: Int8(generator.below(3) - 1)) else {
          return nil
        }
        return Vote(participant: place / statements, statement: place % statements, answer: answer)
      }
      var options = OpinionOptions()
      options.leastAnswers = 1
      options.resamples = 2
      if round % 3 == 0 { options.groups = 1 + generator.below(people / 10) }
      guard let map = try? OpinionMap(VoteTable(votes), options) else { continue }
      for (index, group) in map.groups.enumerated() {
        #expect(group.size >= 10)
        #expect(map.people.count { $0.group == index } == group.size)
      }
    }
  }

  @Test func theSameVotesInAnotherOrderGiveTheSameMap() throws {
    var votes = twoCamps()
    let first = try OpinionMap(VoteTable(votes))
    var generator = SeededGenerator(seed: 3)
    votes.shuffleByLot(using: &generator)
    #expect(try OpinionMap(VoteTable(votes)) == first)
  }

  @Test func tooFewPeopleIsARefusalAndNotACrash() {
    #expect(throws: OpinionRefusal.tooFewPeople(found: 0, needed: 10)) { try OpinionMap(VoteTable([])) }
    let alike = (0..<20).flatMap { person in (0..<8).map { Vote(participant: person, statement: $0, answer: .agree) } }
    #expect(throws: OpinionRefusal.nothingToCompare) { try OpinionMap(VoteTable(alike)) }
  }

  @Test func identifiersFarApartAreAsGoodAsOthers() throws {
    let near = try OpinionMap(VoteTable(twoCamps()))
    let far = try OpinionMap(
      VoteTable(
        twoCamps().map {
          Vote(
            participant: $0.participant * 1_000_000_007 - 5, statement: $0.statement * 123_456_789, answer: $0.answer)
        }))
    #expect(far.people.map(\.position) == near.people.map(\.position))
    #expect(far.groups == near.groups.enumerated().map { far.groups[$0.offset] })
  }

  @Test func whoseGroupIsTooSmallToShowIsWithheldToo() throws {
    // Two camps of fifteen and three groups asked for: three groups of ten there are not.
    let votes = twoCamps().filter { $0.participant < 15 || (30..<45).contains($0.participant) }
    var options = OpinionOptions()
    options.groups = 3
    let map = try OpinionMap(VoteTable(votes), options)
    #expect(map.unshown > 0)
    #expect(map.people.count { $0.isWithheld } == map.unshown)
    #expect(map.people.allSatisfy { $0.isWithheld == ($0.group == nil) })
    // Whoever answered too little for a group stands on the map all the same.
    let few = votes + (0..<3).map { Vote(participant: 90, statement: $0, answer: .agree) }
    let quiet = try #require(OpinionMap(VoteTable(few), options).people.first { $0.id == 90 })
    #expect(quiet.group == nil && !quiet.isWithheld)
  }

  @Test func whoAnsweredEverythingHasNoErrorOfPosition() throws {
    var votes = twoCamps()
    votes.removeAll { $0.participant == 7 && $0.statement % 2 == 0 }
    let map = try OpinionMap(VoteTable(votes))
    for person in map.people {
      #expect((person.error.x > 0) == (person.id == 7) && (person.error.y > 0) == (person.id == 7))
    }
  }
}
