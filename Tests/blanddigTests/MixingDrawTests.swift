// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Foundation
import Testing

@testable import blanddig

@Suite("blanddig draw mixing")
struct MixingDrawTests {
  let people = "id,gender,language\na,f,da\nb,f,da|ar\nc,m,ar\nd,m,da\ne,f,da\nf,m,da|ar\n"

  private func run(
    _ parameters: [String: JSONValue], together: String? = nil, apart: String? = nil
  ) -> (outcome: DrawOutcome?, complaints: String) {
    var texts = [(role: "people", text: people)]
    if let together { texts.append((role: "together", text: together)) }
    if let apart { texts.append((role: "apart", text: apart)) }
    return drawn(MixingDraw.self, texts, parameters)
  }

  private func groups(_ outcome: DrawOutcome?) -> [Set<String>] {
    (outcome?.result["rounds"]?.asArray?.first?.asArray ?? []).map { Set($0.asArray?.compactMap(\.asString) ?? []) }
  }

  @Test("Together, apart, a shared language and a limit are kept")
  func wishes() throws {
    let outcome = run(
      ["groups": 2, "language": "language", "attributes": ["gender"], "atMost": ["gender=f:2"]], together: "a,e\n",
      apart: "first,second\nc,d\n"
    ).outcome
    let found = groups(outcome)
    #expect(found.count == 2)
    #expect(found.contains { $0.isSuperset(of: ["a", "e"]) })
    #expect(!found.contains { $0.isSuperset(of: ["c", "d"]) })
    #expect(outcome?.result["wishesKept"] == true)
  }

  @Test("The score is the squared distance from an even spread")
  func score() throws {
    let result = try #require(run(["groups": 3, "attributes": ["gender"]]).outcome).result
    #expect(result["score"] == [0.0])
    #expect((result["chance"]?.asDouble ?? 0) > 1)
    #expect(result["repeats"] == 0)
  }

  @Test("What cannot be is said with file, line and the smallest change")
  func complaints() {
    let cases: [(String, [String])] = [
      (run(["groups": 9]).complaints, ["ask for 1 to 6 groups"]),
      (run(["groups": 2], together: "a,zz\n").complaints, ["together.csv, line 1, column 2"]),
      (
        run(["groups": 2], together: "a,b\nb,c\n", apart: "a,c\n").complaints,
        ["apart.csv, line 1", "together.csv, line 2"]
      ),
      (run(["groups": 3], together: "a,b,c\n").complaints, ["together.csv, line 1", "Make groups of 3"]),
      (run(["groups": 2], apart: "a,b,c\n").complaints, ["apart.csv, line 1", "Make 3 groups"]),
      (run(["groups": 3, "atLeast": ["gender=f:2"]]).complaints, ["only 3", "At least 1"]),
      (run(["groups": 2, "atMost": ["gender=f:1"]]).complaints, ["Allow 2"]),
      (run(["groups": 2, "atMost": ["gender=x:1"]]).complaints, ["Nobody has “x”"]),
      (run(["groups": 2, "weights": ["gendr=2"]]).complaints, ["Is “gender” meant?"]),
      (run(["groups": 1, "language": "language"]).complaints, ["people.csv, line 4, column 3", "interpreter"]),
      (drawn(MixingDraw.self, [(role: "people", text: "id\n")], ["groups": 1]).complaints, ["nobody"]),
      (drawn(MixingDraw.self, [(role: "people", text: "id\na\na\n")], ["groups": 1]).complaints, ["line 3, column 1"]),
    ]
    for (complaint, parts) in cases {
      for part in parts { #expect(complaint.contains(part), "\(complaint)") }
    }
  }

  static let example = "../shared/data/mixing/100i_4j_3k_3d_data.csv"

  @Test(
    "Groupselect's example: 20 and 38, in three rounds at most three times that, and more people met",
    .enabled(if: FileManager.default.fileExists(atPath: example), "the example file is not here"))
  func groupselect() throws {
    for (groups, best, pairs) in [(10, 20.0, 1_137), (20, 38.0, 500)] {
      let file = try InputFile.read(Self.example, role: "people")
      let request = DrawRequest(inputs: [file], parameters: ["groups": .int(groups), "rounds": 3], seed: Seed("1"))
      let result = try MixingDraw.run(request).result
      let scores = result["score"]?.asArray?.compactMap(\.asDouble) ?? []
      #expect(scores.reduce(0, +) <= 3 * best + 1e-6)
      #expect(scores.allSatisfy { $0 >= best - 1e-6 })
      #expect((result["pairsMet"]?.asInt ?? 0) >= pairs)
      #expect(abs((result["chance"]?.asDouble ?? 0) - 240) < 12)
    }
  }
}
