// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@testable import blanddig

private func file(_ role: String, _ text: String, name: String? = nil) -> InputFile {
  InputFile(role: role, name: name ?? role + ".csv", bytes: Array(text.utf8))
}

private func complaint(_ work: () throws -> Void) -> String {
  do {
    try work()
    return ""
  } catch {
    return "\(error)"
  }
}

private let small = "district,answer,n\nx,yes,3\nx,no,40\ny,yes,30\ny,no,20\nz,yes,25\nz,no,60\n"

@Suite struct BarometerEngineTests {
  private func indices(_ text: String, _ more: [String: JSONValue] = [:]) throws -> DrawOutcome {
    let parameters: [String: JSONValue] = ["unit": "u", "group": "g", "count": "n"]
    return try IndicesEngine.run(
      DrawRequest(
        inputs: [file("table", text)], parameters: parameters.merging(more) { $1 }, seed: Seed("1")))
  }

  @Test func indicesOfALongTableAreThoseWorkedByHand() throws {
    let found = try indices("u,g,n\nx,a,8\nx,b,2\ny,a,2\ny,b,8\n").result
    #expect(found["indices"]?["D:a"]["value"].asDouble == 0.6)
    #expect(found["indices"]?["D:a"]["low"] == .null)
  }

  @Test func aBlankIsCountedAsBlankAndNotAsNought() throws {
    let found = try indices("u,g,n\nx,a,8\nx,b,2\ny,a,2\ny,b,8\nz,a,\n").result
    #expect(found["blanks"] == 1)
    #expect(found["units"] == 2)
  }

  @Test func yearsAreComparedAndTheChangeAddsUp() throws {
    let text = "u,g,y,n\nx,a,1,8\nx,b,1,2\ny,a,1,2\ny,b,1,8\nx,a,2,7\nx,b,2,3\ny,a,2,3\ny,b,2,9\n"
    let change = try #require(try indices(text, ["over": "y"]).result["change"]?["indices"]["D:a"])
    let parts = ["additions", "removals", "unit_sizes", "group_sizes", "structure"].compactMap { change[$0].asDouble }
    let (before, after) = (change["before"].asDouble ?? 0, change["after"].asDouble ?? 0)
    #expect(abs(parts.reduce(0, +) - (after - before)) < 1e-12)
  }

  @Test func aWrongCountIsRefusedWithItsPlace() {
    #expect(complaint { _ = try indices("u,g,n\nx,a,many\n") }.contains("line 2, column 3"))
    #expect(complaint { _ = try indices("u,g,n\nx,a,0\n") }.contains("nobody"))
  }

  private func protect(_ text: String, _ more: [String: JSONValue] = [:], _ files: [InputFile] = []) throws
    -> DrawOutcome
  {
    try ProtectEngine.run(
      DrawRequest(
        inputs: [file("table", text)] + files, parameters: ["k": 5, "grows": false].merging(more) { $1 },
        seed: Seed("1")))
  }

  @Test func aReleaseKeepsItsSecretWhenItIsReadBackAndAttacked() throws {
    let release = try #require(try protect(small).result["releases"]?.asArray?.first)
    #expect(release["value"].asArray?.count { $0 == .null } == 4)
    let request = DrawRequest(
      inputs: [file("release", release.pretty, name: "r.json")], parameters: ["k": 5, "grows": false], seed: Seed("1"))
    let attack = try AttackEngine.run(request).result
    #expect(attack["recoveries"] == 0 && attack["hidden"] == 4)
  }

  @Test func hidingTheSmallCellAloneIsCaught() throws {
    let text = "district,n\nTOTAL,100\nx,\ny,57\nz,40\n"
    let request = DrawRequest(inputs: [file("release", text)], parameters: ["k": 5, "grows": false], seed: Seed("1"))
    let recovered = try AttackEngine.run(request).result["recovered"]?.asArray ?? []
    #expect(recovered.map { $0["cell"] } == ["district=x"])
  }

  @Test func aSecondReleaseThatDiffersByTwoPeopleIsNotPublishedOpenly() throws {
    let first = "district,n\nTOTAL,180\nx,60\ny,50\nz,70\n"
    let outcome = try protect("district,n\nx,62\ny,58\nz,90\n", [:], [file("released", first)])
    #expect(outcome.result["hidden_cells"]?.asArray?.contains("district=x") == true)
    #expect(outcome.result["recoveries"] == 0)
  }

  @Test func totalsThatDoNotAddUpAndOtherAreasAreRefused() {
    #expect(complaint { _ = try protect("d,n\nTOTAL,9\nx,4\ny,4\n") }.contains("add up to 8"))
    #expect(complaint { _ = try protect("d,n\nx,14\ny,\n") }.contains("missing"))
    // With its line, also where a count is written like a category.
    #expect(complaint { _ = try protect("d,n\nTOTAL,9\nx,4\ny,4\n") }.contains("line 2"))
    #expect(
      complaint { _ = try protect("a,b,n\n1,1,2\n2,1,1\n1,2,-3\n2,2,5\n") }.contains("line 4: The count of “1, 2”"))
    let areas = file("geography", "x\n")
    #expect(complaint { _ = try protect("d,n\nx,14\ny,15\n", ["district": "d"], [areas]) }.contains("“y”"))
  }

  @Test func weightsSayWhenAnswersCannotCarryTheClaim() throws {
    let answers = "sex,yes\n" + String(repeating: "f,1\n", count: 30) + String(repeating: "m,0\n", count: 10)
    let margins = "attribute,category,count\nsex,f,50\nsex,m,50\n"
    let outcome = try WeightEngine.run(
      DrawRequest(
        inputs: [file("answers", answers), file("margins", margins)], parameters: ["trim": 5, "estimate": ["yes"]],
        seed: nil))
    // Kish: (30 · (2/3)² + 10 · 2²) / 40 = 4/3.
    #expect(abs((outcome.result["design_effect"]?.asDouble ?? 0) - 4.0 / 3) < 1e-9)
    #expect(outcome.result["carries"] == false)
    #expect(abs((outcome.result["estimates"]?["yes"]["value"].asDouble ?? 0) - 0.5) < 1e-9)
  }
}

@Suite struct EarlierReleasesTests {
  private func protect(_ text: String, _ released: [JSONValue]) throws -> DrawOutcome {
    try ProtectEngine.run(
      DrawRequest(
        inputs: [file("table", text)]
          + released.enumerated().map { file("released", $1.pretty, name: "r\($0).release.json") },
        parameters: ["k": 5, "grows": false], seed: Seed("1")))
  }

  private func release(_ outcome: DrawOutcome) throws -> JSONValue {
    try #require(outcome.result["releases"]?.asArray?.first)
  }

  @Test func theSameTableTwiceIsTheSameRelease() throws {
    let first = try release(try protect(small, []))
    #expect(try release(try protect(small, [first])) == first)
  }

  @Test func aLaterTableOfTheSamePeopleDoesNotShowWhatWasHidden() throws {
    let first = try release(try protect("district,n\nx,43\ny,50\nz,85\n", []))
    let later = try release(try protect(small, [first]))
    let request = DrawRequest(
      inputs: [file("release", first.pretty, name: "a.json"), file("release", later.pretty, name: "b.json")],
      parameters: ["k": 5, "grows": false], seed: Seed("1"))
    #expect(try AttackEngine.run(request).result["recoveries"] == 0)
  }
}

@Suite struct AnswerEngineTests {
  private func answer(
    _ filters: [JSONValue], k: Int = 5, secret: String = "sixteen or more bytes"
  ) throws -> DrawOutcome {
    let homes = (0..<300).map { $0 < 3 ? "Few" : $0 < 120 ? "Valby" : "Vanløse" }
    let people = "id,district\n" + homes.enumerated().map { "p\($0),\($1)\n" }.joined()
    return try AnswerEngine.run(
      DrawRequest(
        inputs: [file("records", people), file("secret", secret)],
        parameters: ["where": .array(filters), "k": .int(k)], seed: nil))
  }

  @Test func theSamePeopleAlwaysGetTheSameAnswerAndNeverTheTrueOne() throws {
    let first = try #require(answer(["district=Valby"]).result["answer"]?.asInt)
    #expect(try answer(["district=Valby"]).result["answer"]?.asInt == first)
    #expect(first != 117 && abs(first - 117) <= 8)
  }

  @Test func aSmallNumberIsNeverSaid() throws {
    let few = try #require(answer(["district=Few"]).result["answer"]?.asInt)
    #expect(few == 0 || few >= 5)
    #expect(try answer(["district=Nowhere"]).result["answer"] == 0)
  }

  @Test func theTrueCountStandsNowhereInTheRecord() throws {
    let outcome = try answer(["district=Valby"])
    #expect(Set(outcome.result.keys) == ["answer", "where", "k", "most", "variance"])
  }

  @Test func aQuestionThatCannotBeReadIsRefused() {
    #expect(complaint { _ = try answer(["district"]) }.contains("COLUMN=VALUE"))
    #expect(complaint { _ = try answer(["town=Valby"]) }.contains("town"))
    #expect(complaint { _ = try answer([], k: 1) }.contains("--k"))
    #expect(complaint { _ = try answer([], secret: "short") }.contains("16 bytes"))
  }
}
