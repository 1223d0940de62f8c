// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Draws
import Testing

@Suite struct RecordTests {
  enum Coin: DrawEngine {
    static let name = "coin"
    static let version = "1"
    static func run(_ request: DrawRequest) throws -> DrawOutcome {
      var generator = request.seed?.generator
      return DrawOutcome(
        result: ["side": .int(generator?.below(2) ?? -1)], committed: ["sides": 2],
        report: Report(title: "A coin", parts: []))
    }
  }

  let request = DrawRequest(
    inputs: [InputFile(role: "coin", name: "coin.csv", bytes: Array("abc".utf8))],
    parameters: ["sides": 2], seed: Seed("4 1 6"))

  @Test func hashesAreThoseOfTheStandard() {
    // FIPS 180-2, appendix B.1.
    #expect(request.inputs[0].sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func aSeedIsTheHashOfItsTextInFourWords() {
    // The words of SHA-256("abc") above; xoshiro256** answers with rotl(word₁ × 5, 7) × 9 first.
    var generator = Seed("abc").generator
    let second: UInt64 = 0x4141_40de_5dae_2223 &* 5
    #expect(generator.next() == (second << 7 | second >> 57) &* 9)
  }

  @Test func aRecordReadBackIsTheSame() throws {
    let seed = Seed("4 1 6", commitment: "ff")
    let record = RunRecord(Coin.self, request, seed: seed, result: ["side": 1, "share": 0.25])
    let read = try RunRecord(reading: try JSONValue.read(Array(record.json.pretty.utf8)), file: "r")
    #expect(read == record)
    #expect(!read.seed.isTrial)
    let wrapped = try RunRecord(reading: ["record": record.json, "seconds": 3], file: "r")
    #expect(wrapped == record)
  }

  @Test func aCommitmentHoldsTheRecordToWhatWasPublished() throws {
    let outcome = try Coin.run(request)
    let commitment = Commitment(Coin.self, request, outcome, source: "three dice")
    let json = try JSONValue.read(Array(commitment.json.pretty.utf8))
    #expect(try Commitment(reading: json, file: "c").sha256 == commitment.sha256)
    let kept = RunRecord(Coin.self, request, seed: Seed("4 1 6", commitment: commitment.sha256), result: [:])
    #expect(commitment.faults(in: kept) == [])
    var other = request
    other.parameters["sides"] = 3
    other.inputs[0] = InputFile(role: "coin", name: "coin.csv", bytes: other.inputs[0].bytes + [1])
    #expect(commitment.faults(in: RunRecord(Coin.self, other, seed: Seed("1"), result: [:])).count == 3)
  }

  @Test func filesAreFoundByTheirHashWhateverTheyAreCalled() throws {
    let record = RunRecord(Coin.self, request, seed: Seed("1"), result: [:])
    let renamed = InputFile(role: "", name: "other.csv", bytes: Array("abc".utf8))
    #expect(try RunRecord.Input.match(record.inputs, to: [renamed])[0].role == "coin")
    #expect(throws: Complaint.self) { try RunRecord.Input.match(record.inputs, to: []) }
  }

  @Test(arguments: ["", "[]", "{}", "{\"format\":\"blanddig-draw-record/1\"}", "{\"a\":1", "\u{0}"])
  func whatIsNoRecordIsRefusedInWords(_ text: String) {
    #expect(throws: Complaint.self) { try RunRecord(reading: try JSONValue.read(Array(text.utf8)), file: "r") }
  }

  @Test func theCanonicalTextIsTheOnePythonWrites() throws {
    // json.dumps(json.loads(s), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    let text = #"{"b": [1, 2.50, 1e-7, true, null], "a": "\u0041\u0007\"\\/é", "B": {}}"#
    let value = try JSONValue.read(Array(text.utf8))
    #expect(value.canonical == #"{"B":{},"a":"A\u0007\"\\/é","b":[1,2.5,1e-07,true,null]}"#)
  }

  @Test func theFirstDifferenceIsNamedByItsPlace() {
    let left: JSONValue = ["a": [1, ["b": 0.5]], "z": "same"]
    #expect(left.firstDifference(from: left) == nil)
    let right: JSONValue = ["a": [1, ["b": 0.5000001]], "z": "same"]
    #expect(left.firstDifference(from: right) == "a[1].b: 0.5 against 0.5000001")
    #expect(left.firstDifference(from: right, tolerance: 1e-6) == nil)
    #expect(left.firstDifference(from: ["a": [1]]) == "a: 2 entries against 1")
  }
}
