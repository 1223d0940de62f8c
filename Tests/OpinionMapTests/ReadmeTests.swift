// SPDX-License-Identifier: Apache-2.0

import OpinionMap
import Testing

/// Twice twelve people who agree on the first of six statements and vote against each other on the rest.
@Test func theLinesOfTheReadmeOfOpinionMapWork() throws {
  let table = VoteTable(
    (0..<24).flatMap { person in
      (0..<6).map { statement in
        Vote(
          participant: person, statement: statement,
          answer: statement == 0 || (person < 12) == (statement % 2 == 0) ? .agree : .disagree)
      }
    })
  let map = try OpinionMap(table)
  #expect(map.groups.map(\.size) == [12, 12])
  #expect(map.consensus.prefix(5).first?.statement == 0)
  #expect(map.consensus.prefix(5).allSatisfy { $0.score > 0 && $0.score <= 1 })
}
