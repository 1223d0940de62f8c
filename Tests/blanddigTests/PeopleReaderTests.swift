// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Draws
import Testing

@testable import blanddig

/// Files that were damaged: whatever comes, an answer or a complaint, and a complaint that names a file names one of them.
@Suite("Placement, mixing and pairing read anything")
struct PeopleReaderTests {
  typealias Files = [(role: String, text: String)]

  static let placement: Files = [
    ("programmes", "programme,capacity\nA,1\nB,2\nC,3\n"),
    ("applicants", "applicant,language,area\np,da,n\nq,ar,s\nr,da|ar,n\ns,,s\n"),
    (
      "applications",
      "applicant,rank,programme,priority,sibling\np,1,A,1,\nq,1,A,2,yes\nq,2,B,1,\nr,1,A,3,no\nr,2,B,2,\ns,1,C,,\n"
    ),
    (
      "reserves",
      "programme,attribute,value,seats,kind\nA,language,ar,1,soft\nB,area,n,1,hard-min\nC,area,s,2,hard-max\n"
    ),
    ("after", "event,applicant\nfreed,p\nlate,s\n"),
  ]
  static let mixing: Files = [
    ("people", "id,gender,language,age\na,f,da,1\nb,f,da|ar,2\nc,m,ar,3\nd,m,da,1\ne,f,da,2\nf,m,da|ar,3\n"),
    ("together", "a,e\n"), ("apart", "first,second\nc,d\n"),
  ]
  static let pairing: Files = [
    ("mentors", "mentor,capacity,languages,areas,times\nAnna,1,da|en,work,mon\nBo,2,ar|da,sport|work,mon\n"),
    ("mentees", "mentee,languages,areas,times\nX,da,work,mon\nY,ar,sport,mon\nZ,fr,work,mon\n"),
    ("fit", "mentor,mentee,fit\nAnna,X,5\nBo,X,4\nAnna,Y,3\nBo,Z,1.5\n"),
    ("vetoes", "mentor,mentee\nBo,X\n"), ("declined", "mentor,mentee\nAnna,Y\n"),
    ("accepted", "mentor,mentee\nBo,Z\n"),
  ]

  private func damaged(_ files: Files, _ chance: inout SeededGenerator) -> [InputFile] {
    let hit = chance.below(files.count)
    return files.enumerated().map { place, file in
      var bytes = Array(file.text.utf8)
      if place == hit {
        for _ in 0...chance.below(3) { damage(&bytes, &chance) }
      }
      return InputFile(role: file.role, name: file.role + ".csv", bytes: bytes)
    }
  }

  /// Changes, doubles, drops or swaps a byte or a whole row; some of the bytes are those that mean something in a table.
  private func damage(_ bytes: inout [UInt8], _ chance: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = chance.below(bytes.count)
    let special = Array("\",;|\n\r-0199999999\u{E9} ".utf8)
    switch chance.below(6) {
    case 0: bytes[place] = special[chance.below(special.count)]
    case 1: bytes.insert(special[chance.below(special.count)], at: place)
    case 2: bytes.remove(at: place)
    case 3: bytes[place] = UInt8(chance.below(256))
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(12)))
    default:
      let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      bytes += rows[chance.below(rows.count)] + [UInt8(ascii: "\n")]
    }
  }

  private func fuzz(_ engine: any DrawEngine.Type, _ files: Files, _ parameters: [String: JSONValue]) {
    var chance = SeededGenerator(seed: 19)
    var (answered, refused) = (0, 0)
    for round in 0..<2_000 {
      let inputs = damaged(files, &chance)
      do {
        let outcome = try engine.run(DrawRequest(inputs: inputs, parameters: parameters, seed: Seed("\(round % 3)")))
        _ = outcome.report
        answered += 1
      } catch let error as Complaints {
        refused += 1
        #expect(error.list.allSatisfy { $0.file == nil || inputs.map(\.name).contains($0.file ?? "") }, "\(error)")
      } catch let error as Complaint {
        refused += 1
        #expect(error.file == nil || inputs.map(\.name).contains(error.file ?? ""), "\(error)")
      } catch {
        Issue.record("No complaint but \(error)")
      }
    }
    #expect(answered > 0 && refused > 0)
  }

  @Test("Two thousand damaged placements")
  func placements() {
    fuzz(PlacementDraw.self, Self.placement, ["reasons": true, "compare": ["none", "soft", "hard-multiple"]])
  }

  @Test("Two thousand damaged gatherings")
  func gatherings() {
    fuzz(MixingDraw.self, Self.mixing, ["groups": 2, "language": "language", "attributes": ["gender"]])
  }

  @Test("Two thousand damaged pairings")
  func pairings() { fuzz(PairingDraw.self, Self.pairing, [:]) }
}
