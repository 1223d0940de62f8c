// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Draws
import Testing

@testable import blanddig

/// Thousands of bent exports of a conversation, from a seed: each is read, or refused with a sentence that names the file.
@Suite struct OpinionsFuzzTests {
  private static let votes: [String] = [
    "timestamp,datetime,comment-id,voter-id,vote\n1,Sun,0,0,1\n2,Sun,1,0,-1\r\n3,\"Sun, 2\",1,1,0\n",
    "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n0,0,1,2,1,1,1,-1\n1,,0,1,0,0,0,\n",
    """
    [{"participant_id":0,"statement_id":1,"vote":1,"modified":15.0},{"participant_id":1,"statement_id":1,"vote":-1}]
    """,
    "zid,pid,tid,vote,created\n1,0,0,-1,5\n1,1,0,1,6\n",
  ]
  private static let comments: [String] = [
    """
    timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
    1,Sun,0,0,4,2,-1,"Say, ""a\"\""
    1,S,1,2,3,1,1,b
    """,
    """
    [{"txt":"a","statement_id":1,"moderated":1,"is_meta":false,"agree_count":1,"disagree_count":0}]
    """,
  ]
  private static let words: [String] = [
    "\"", ",", ";", "\n", "\r\n", "\t", "-", "-1", "2", "9999999999", "99999999999999999999", "\u{FEFF}", "null", "{",
    "]",
    "1e300", "٣", "é",
  ]
  private static let raw: [[UInt8]] = [[0xFF], [0x00], [0xC3]]
  private static let bits = words.map { Array($0.utf8) } + raw

  private func bent(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<1 + generator.below(4) where !bytes.isEmpty {
      let at = generator.below(bytes.count)
      switch generator.below(5) {
      case 0: bytes[at] = UInt8(generator.below(256))
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + generator.below(9)))
      case 2: bytes.insert(contentsOf: Self.bits[generator.below(Self.bits.count)], at: at)
      case 3: bytes = Array(bytes[..<at])
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: generator.below(bytes.count))
      }
    }
    return bytes
  }

  private func isReadOrRefused(_ name: String, _ work: () throws -> Void) -> Bool {
    do {
      try work()
      return true
    } catch let complaint as Complaint {
      return "\(complaint)".contains(name) && !complaint.message.isEmpty
    } catch let complaints as Complaints {
      return "\(complaints)".contains(name)
    } catch {
      return false
    }
  }

  @Test(arguments: 0..<4)
  func bentVotesAreReadOrRefused(_ number: Int) {
    var generator = SeededGenerator(seed: UInt64(70 + number))
    for round in 0..<1_500 {
      let bytes = bent(Self.votes[number], &generator)
      let isFine = isReadOrRefused("votes.csv") {
        let read = try VotesFile(InputFile(role: "votes", name: "votes.csv", bytes: bytes))
        let sign = VoteSign(told: nil, statements: try StatementsFile(nil), votes: read)
        #expect(abs(sign.agree) == 1 && read.rows.allSatisfy { abs($0.vote) <= 1 })
      }
      #expect(isFine, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: 0..<2)
  func bentStatementsAreReadOrRefused(_ number: Int) {
    var generator = SeededGenerator(seed: UInt64(80 + number))
    for round in 0..<1_500 {
      let bytes = bent(Self.comments[number], &generator)
      let isFine = isReadOrRefused("comments.csv") {
        let read = try StatementsFile(InputFile(role: "comments", name: "comments.csv", bytes: bytes))
        _ = read.sign(of: [.init(participant: 0, statement: 0, vote: 1, time: 1)])
      }
      #expect(isFine, "round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
