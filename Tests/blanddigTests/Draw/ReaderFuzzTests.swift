// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Draws
import Sortition
import Testing

@testable import blanddig

/// Files changed at random, always the same way: each is read, or refused in a sentence that names its place.
@Suite struct ReaderFuzzTests {
  private static let quotas = [
    "category,feature,min,max\nage,young,1,2\nage,old,1,2\nplace,north,0,2\nplace,south,0,2\n",
    "\u{FEFF}feature;value;min;max;min_flex;max_flex\r\nage;young;1;2;0;2\r\nage;\"old\";1;2;;\r\n",
  ]
  private static let people = [
    "id,age,place,street\na,young,north,Nygade 1\nb,old,south,nygade  1\nc,old,north,\n\"d\",old,\"south\",\n",
    "\u{FEFF}age;more\r\nyoung;x\r\nold;\"y \"\"z\"\"\"\r\nold;\r\n",
  ]

  @Test func quotasAndPeopleAreReadOrRefusedByTheirPlace() throws {
    var luck = SeededGenerator(seed: 41)
    var (read, refused) = (0, 0)
    for round in 0..<2_000 {
      let pair = round % 2
      var (quotas, people) = (Array(Self.quotas[pair].utf8), Array(Self.people[pair].utf8))
      if round % 3 != 0 { quotas = changed(quotas, &luck) }
      if round % 3 != 1 { people = changed(people, &luck) }
      do {
        let pool = try pool(quotas, people)
        read += 1
        #expect(Set(pool.people.map(\.id)).count == pool.people.count)
      } catch let complaint as Complaint {
        refused += 1
        #expect(isPlaced(complaint))
      } catch let complaints as Complaints {
        refused += 1
        #expect(!complaints.list.isEmpty && complaints.list.allSatisfy(isPlaced))
      }
    }
    #expect(read > 50 && refused > 700)
  }

  private func pool(_ quotas: [UInt8], _ people: [UInt8]) throws -> Pool {
    let request = DrawRequest(
      inputs: [
        InputFile(role: "categories", name: "q.csv", bytes: quotas),
        InputFile(role: "respondents", name: "p.csv", bytes: people),
      ], parameters: ["size": 2, "objective": "leximin", "tickets": 10], seed: nil)
    return try SortitionDraw.pool(request, SortitionSettings(request.parameters))
  }

  /// A line, unless the file as a whole is too short; and nothing that a terminal would obey.
  private func isPlaced(_ complaint: Complaint) -> Bool {
    let isAboutAll = ["The file is empty", "There is nobody", "There are "].contains { complaint.message.hasPrefix($0) }
    return complaint.file != nil && (complaint.line != nil || isAboutAll)
      && complaint.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  @Test func recordsAreReadOrRefusedAndTheirFaultsFound() throws {
    var luck = SeededGenerator(seed: 42)
    let honest = try SortitionRecordTests().record()
    let bytes = Array(honest.json.pretty.utf8)
    var (same, faulty, refused) = (0, 0, 0)
    for round in 0..<1_500 {
      guard let record = try? record(bytes, isTextChanged: round % 2 == 0, &luck) else {
        refused += 1
        continue
      }
      if SortitionDraw.faults(in: record).isEmpty { same += 1 } else { faulty += 1 }
    }
    #expect(same > 0 && faulty > 50 && refused > 200)
  }

  private func record(_ bytes: [UInt8], isTextChanged: Bool, _ luck: inout SeededGenerator) throws -> RunRecord {
    let json = try JSONValue.read(isTextChanged ? changed(bytes, &luck) : bytes)
    return try RunRecord(reading: isTextChanged ? json : mangled(json, &luck), file: "r.json")
  }

  /// One value somewhere in the tree becomes something else.
  private func mangled(_ json: JSONValue, _ luck: inout SeededGenerator) -> JSONValue {
    switch json {
    case .object(var fields) where !fields.isEmpty && luck.below(10) > 0:
      let key = fields.keys.sorted()[luck.below(fields.count)]
      fields[key] = mangled(fields[key] ?? .null, &luck)
      return .object(fields)
    case .array(var list) where !list.isEmpty && luck.below(10) > 0:
      let place = luck.below(list.count)
      list[place] = mangled(list[place], &luck)
      return .array(list)
    default:
      let others: [JSONValue] = [
        nil, true, 0, -1, 1, 2, 1e300, 0.5, .int(.max), .int(.min), "", "x", [], [[]], [0, 0], [:], ["": nil],
      ]
      return others[luck.below(others.count)]
    }
  }

  /// One to four changes: a byte turned into another, bytes taken out, put in twice, or a special one put in.
  private func changed(_ bytes: [UInt8], _ luck: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...luck.below(4) where !bytes.isEmpty {
      let place = luck.below(bytes.count)
      let end = min(bytes.count, place + 1 + luck.below(8))
      switch luck.below(4) {
      case 0: bytes[place] = UInt8(luck.below(256))
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.insert(Array(";\",\n\r0-. {[\u{FEFF}".utf8)[luck.below(14)], at: place)
      }
    }
    return bytes
  }
}
