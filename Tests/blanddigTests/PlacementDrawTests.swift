// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@testable import blanddig

@Suite("blanddig draw placement")
struct PlacementDrawTests {
  let programmes = "programme,capacity\nA,1\nB,2\n"
  let applicants = "applicant,language\np,da\nq,ar\nr,da|ar\n"
  let applications = "applicant,rank,programme,priority\np,1,A,1\nq,1,A,2\nq,2,B,1\nr,1,A,3\nr,2,B,2\n"

  private func run(
    programmes: String? = nil, applicants: String? = nil, applications: String? = nil, reserves: String? = nil,
    after: String? = nil, _ parameters: [String: JSONValue] = [:]
  ) -> (outcome: DrawOutcome?, complaints: String) {
    var texts = [
      ("programmes", programmes ?? self.programmes), ("applicants", applicants ?? self.applicants),
      ("applications", applications ?? self.applications),
    ]
    if let reserves { texts.append(("reserves", reserves)) }
    if let after { texts.append(("after", after)) }
    return drawn(PlacementDraw.self, texts.map { (role: $0.0, text: $0.1) }, parameters)
  }

  @Test("Priorities decide, and everyone hears why")
  func assignments() throws {
    let answer = try #require(run(["reasons": true]).outcome).answer
    #expect(JSONValue.object(answer)["assignments"] == ["p": "A", "q": "B", "r": "B"])
    #expect(answer["unplaced"] == 0)
    #expect(answer["firstChoice"] == 1)
    #expect(answer["meanRank"]?.asDouble == 5.0 / 3)
    #expect(answer["stable"] == true)
    let why = JSONValue.object(answer)["reasons"]["q"].asArray?.compactMap(\.asString).joined() ?? ""
    #expect(why.contains("priority 1") && why.contains("priority 2"))
  }

  @Test("A reserved seat goes to the language it is for, and the cutoff says so")
  func reserves() throws {
    let reserves = "programme,attribute,value,seats,kind\nA,language,ar,1,soft\n"
    let result = try #require(run(reserves: reserves).outcome).result
    #expect(JSONValue.object(result)["assignments"] == ["p": .null, "q": "A", "r": "B"])
    #expect(JSONValue.object(result)["cutoffs"]["A"].asArray?.first?["seat"] == "reserved for language=ar")
  }

  @Test("Points: the highest first; a sibling comes before any priority")
  func priorities() throws {
    let wishes = "applicant,rank,programme,priority,sibling\np,1,A,1,\nq,1,A,9,\nr,1,A,0,yes\n"
    let sibling = try #require(run(applications: wishes, ["highestFirst": true]).outcome).result
    #expect(JSONValue.object(sibling)["assignments"]["r"] == "A")
    let points = try #require(
      run(applications: wishes, ["highestFirst": true, "priorities": ["priority"]]).outcome
    ).result
    #expect(JSONValue.object(points)["assignments"]["q"] == "A")
  }

  @Test("Models stand side by side, and one that cannot be says why")
  func comparison() throws {
    let reserves = "programme,attribute,value,seats,kind\nB,language,ar,1,soft\nB,language,da,1,soft\n"
    let result = try #require(run(reserves: reserves, ["compare": ["none", "hard", "none-multiple"]]).outcome).result
    let models = result["comparison"]?.asArray ?? []
    #expect(models.count == 4)
    #expect(models[1]["firstChoice"].asInt == 1)
    #expect(models[2]["refused"].asString?.contains("“r” has both") == true)
  }

  @Test("A freed seat goes down the line, a late applicant takes what is free")
  func after() throws {
    let result = try #require(run(after: "event,applicant\nfreed,p\nlate,r\n").outcome).result
    let changes = result["changes"]?.asArray ?? []
    #expect(changes[0]["moves"].asArray?.count == 2)
    #expect(changes[1]["moves"].asArray?.first?["to"] == "B")
  }

  @Test("What is wrong is said with file, line and the smallest change")
  func complaints() {
    let cases: [(String, [String])] = [
      (run(programmes: "programme,capacity\nA,0\n").complaints, ["programmes.csv, line 2, column 2", "at least 1"]),
      (run(programmes: "programme,capacity\nA,1\nA,2\n").complaints, ["line 3", "line 2"]),
      (
        run(applications: "applicant,rank,programme,priority\np,1,Aa,1\n").complaints,
        ["applications.csv, line 2, column 3", "Is “A” meant?"]
      ),
      (
        run(applications: "applicant,rank,programme,priority\np,1,A,1\np,1,B,1\n").complaints,
        ["line 3, column 2", "first on line 2"]
      ),
      (run(applications: "applicant,rank,programme,priority\np,1,A,1\np,2,A,1\n").complaints, ["line 3", "twice"]),
      (run(applications: "applicant,rank,programme,priority\nzz,1,A,1\n").complaints, ["line 2, column 1"]),
      (
        run(applications: "applicant,rank,programme,priority\np,1,A,soon\n").complaints, ["line 2, column 4", "number"]
      ),
      (
        run(reserves: "programme,attribute,value,seats,kind\nA,language,ar,2,soft\n").complaints,
        ["reserves.csv, line 2", "keep 1 fewer"]
      ),
      (
        run(reserves: "programme,attribute,value,seats,kind\nB,language,ar,1,hard-min\nB,language,da,1,soft\n")
          .complaints,
        ["“r” has both"]
      ),
      (run(reserves: "programme,attribute,value,seats,kind\nA,color,ar,1,soft\n").complaints, ["line 2, column 2"]),
      (run(reserves: "programme,attribute,value,seats,kind\nA,language,ar,1,weak\n").complaints, ["line 2, column 5"]),
      (run(after: "event,applicant\nlost,p\n").complaints, ["after.csv, line 2, column 1", "freed and late"]),
    ]
    for (complaint, parts) in cases {
      for part in parts { #expect(complaint.contains(part), "\(complaint)") }
    }
  }
}
