// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Draws
import Sortition
import Testing

@testable import blanddig

@Suite struct SortitionFilesTests {
  static let quotas = "category,feature,min,max\nage,young,1,2\nage,old,1,2\n"
  static let people = "id,age,street\na,young,Nygade 1\nb,old,nygade  1\nc,old,\nd,old,\n"

  func run(
    _ quotas: String = Self.quotas, _ people: String = Self.people, size: Int = 2, seed: Seed? = Seed("1"),
    more: [String: JSONValue] = [:]
  ) throws -> DrawOutcome {
    let parameters: [String: JSONValue] = ["size": .int(size), "objective": "leximin", "tickets": 100]
    return try SortitionDraw.run(
      DrawRequest(
        inputs: [
          InputFile(role: "categories", name: "q.csv", bytes: Array(quotas.utf8)),
          InputFile(role: "respondents", name: "p.csv", bytes: Array(people.utf8)),
        ], parameters: parameters.merging(more) { $1 }, seed: seed))
  }

  func complaint(_ quotas: String = Self.quotas, _ people: String = Self.people, size: Int = 2) -> String {
    do {
      _ = try run(quotas, people, size: size)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func chancesAreThoseWorkedOutByHand() throws {
    // One young person must be on the panel; three old ones share the other seat.
    let outcome = try run()
    let answer = JSONValue.object(outcome.answer)
    #expect(answer["probabilities"]["a"].asDouble == 1)
    #expect(abs((answer["minimum"].asDouble ?? 0) - 1.0 / 3) < 1e-12)
    #expect(answer["tickets"].asArray?.count == 100)
    #expect(answer["panel"].asArray?.count == 2)
    #expect(answer["levels"].asArray?.map { $0["people"].asInt } == [3, 1])
  }

  @Test func theSameAddressIsFoundWhateverItsCaseAndSpacing() throws {
    let answer = JSONValue.object(try run(more: ["sameAddress": ["street"]]).answer)
    #expect(answer["probabilities"]["b"].asDouble == 0)
    #expect(abs((answer["probabilities"]["c"].asDouble ?? 0) - 0.5) < 1e-12)
  }

  @Test func theOtherNamesOfColumnsAndWindowsLineEndsAreRead() throws {
    let quotas = "\u{FEFF}feature;value;min;max;min_flex;max_flex\r\nage;young;1;2;0;2\r\nage;old;1;2;;\r\n"
    let outcome = try run(quotas, "age;more\r\nyoung;x\r\nold;y\r\n")
    #expect(JSONValue.object(outcome.answer)["panel"].asArray == ["1", "2"])
  }

  @Test(arguments: [
    ("category,feature,min,max\nage,young,1,x\n", "q.csv, line 2, column 4: “x” is not a whole number"),
    ("category,feature,min,max\nage,young,-1,1\n", "q.csv, line 2, column 3: “-1” is not a whole number"),
    ("category,feature,min,max\nage,young,0.5,1\n", "q.csv, line 2, column 3: “0.5” is not a whole number"),
    ("category,feature,min,max\nage,young,2,1\n", "q.csv, line 2, column 4: The maximum 1 is below the minimum 2."),
    ("category,feature,min,max\nage,a,0,1\nage,a,0,1\n", "q.csv, line 3, column 2: “a” has a quota in “age” already."),
    ("category,feature,max\nage,a,0\n", "q.csv, line 1: There is no column “min”."),
    ("category,feature,min,max\n", "q.csv, line 1: The file names no quota."),
    ("", "q.csv: The file is empty"),
  ])
  func aWrongQuotaIsNamedByItsPlace(_ quotas: String, _ expected: String) {
    #expect(complaint(quotas).hasPrefix(expected))
  }

  @Test(arguments: [
    ("id,age\na,young\nb,middle\nc,\n", "p.csv, line 3, column 2: “middle” is no feature of “age”: “young”, “old”."),
    ("id,age\na,young\na,old\n", "p.csv, line 3, column 1: The id “a” stands on line 2 already."),
    ("id,age\n,young\nb,old\n", "p.csv, line 2, column 1: This person has no id."),
    ("id,years\na,young\n", "p.csv, line 1: There is no column “age”. The columns are “id”, “years”."),
    ("id,age\n", "p.csv: There is nobody in the file."),
    ("id,age\na,young\n", "p.csv: There are 1 people for 2 seats; at least 2 are needed."),
  ])
  func aWrongPersonIsNamedByTheirPlace(_ people: String, _ expected: String) {
    #expect(complaint(Self.quotas, people).hasPrefix(expected))
  }

  @Test func quotasNobodyCanMeetGetTheSmallestChange() {
    let words = complaint("category,feature,min,max\nage,young,2,2\nage,old,1,2\n", size: 3)
    #expect(words.contains("moves 1 seat:"))
    #expect(words.contains("age: young: 1 to 2 instead of 2 to 2"))
    #expect(complaint("category,feature,min,max\nage,young,9,9\nage,old,9,9\n").contains("No panel of 2"))
  }

  @Test func settingsBeyondReasonAreRefusedInWords() {
    for more: [String: JSONValue] in [
      ["size": 0], ["size": -3], ["tickets": 0], ["objective": "fair"], ["id": "nobody"], ["sameAddress": ["lane"]],
    ] {
      #expect(throws: Complaint.self) { try run(more: more) }
    }
  }

  @Test func noFilesWhateverBringTheCommandDown() {
    var generator = SeededGenerator(seed: 41)
    let pieces = [
      "age", "young", "old", ",", ",", "\n", "\n", "1", "2", "0", "-", "\"", ";", "id", "\r", "é", "9999999999",
    ]
    for round in 0..<1_500 {
      func nonsense(_ start: String) -> String {
        start + (0..<generator.below(25)).map { _ in pieces[generator.below(pieces.count)] }.joined()
      }
      let quotas = round % 2 == 0 ? nonsense(Self.quotas) : nonsense("category,feature,min,max\n")
      do {
        let outcome = try run(quotas, nonsense(round % 3 == 0 ? "id,age\n" : Self.people))
        #expect(JSONValue.object(outcome.answer)["panel"].asArray?.count == 2)
      } catch {
        #expect(error is Complaint || error is Complaints)
      }
    }
  }
}
