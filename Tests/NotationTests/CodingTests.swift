// SPDX-License-Identifier: AGPL-3.0-or-later

import Notation
import Testing

private struct Town: Codable, Equatable {
  enum Size: String, Codable, CaseIterable { case small, large }

  struct Street: Codable, Equatable {
    let code: String
    var houses: [Int] = []
    var alsoCalled: [String] = []
    var shops: [Shop] = []
  }

  struct Shop: Codable, Equatable {
    let name: String
    var sells: [String] = []
  }

  let name: String
  let size: Size
  let isOld: Bool
  let height: Double
  var motto: String?
  var streets: [Street] = []
}

private let town = Town(
  name: "=Lilleby", size: .small, isOld: true, height: 12.5, motto: "'a'\nb",
  streets: [
    Town.Street(
      code: "a", houses: [1, -2], alsoCalled: ["x\ny", "back\\slash"],
      shops: [Town.Shop(name: "-S", sells: ["@"])]),
    Town.Street(code: "b", shops: [Town.Shop(name: "T"), Town.Shop(name: "U", sells: ["tea", "time"])]),
  ])

@Suite struct CodingTests {
  @Test func keysStandInTheOrderOfTheTypeAndInThePacksSpelling() throws {
    #expect(
      try tree(of: town).compactJSON == #"{"name":"=Lilleby","size":"small","is_old":true,"height":12.5,"#
        + #""motto":"'a'\nb","streets":[{"code":"a","houses":[1,-2],"also_called":["x\ny","back\\slash"],"#
        + #""shops":[{"name":"-S","sells":["@"]}]},{"code":"b","houses":[],"also_called":[],"#
        + #""shops":[{"name":"T","sells":[]},{"name":"U","sells":["tea","time"]}]}]}"#)
  }

  @Test func aTreeIsTheValueAgain() throws {
    #expect(try value(Town.self, from: try tree(of: town)) == town)
  }

  @Test func tablesAreTheValueAgain() throws {
    let tables = try tree(of: town).tables(root: "town")
    #expect(tables.map(\.name) == ["town", "streets", "streets.shops"])
    let read = try readTables(tables.reversed(), root: "town")
    #expect(try value(Town.self, from: read.tree) == town)
    #expect(read.place(of: "streets[1].shops[1].name") == Place(file: "streets.shops.csv", line: 4, column: 2))
  }

  @Test func aQuoteUnderACombiningMarkIsDoubledLikeAnyOther() throws {
    let odd = Town(name: "a\"\u{301},b", size: .large, isOld: false, height: 1)
    let tables = try tree(of: odd).tables(root: "town")
    let written = "\"a\"\"\u{301},b\""
    #expect(tables[0].csv.contains(written))
    #expect(try value(Town.self, from: try readTables(tables, root: "town").tree) == odd)
  }

  @Test func aCellThatASpreadsheetWouldRunIsPrefixed() throws {
    let csv = try tree(of: town).tables(root: "town")[0].csv
    #expect(csv == "name,size,is_old,height,motto\n'=Lilleby,small,true,12.5,\"''a'\nb\"\n")
    for cell in ["=1", "+", "-a", "@x", "'", "''=", "'a", "a", "", "\tx"] {
      #expect(unguarded(guarded(cell)) == cell)
      #expect(guarded(cell).first.map { "=+-@\t".contains($0) } != true)
    }
  }

  @Test func plainYAMLStandsOnlyWhereNobodyMistakesIt() throws {
    let tree = Tree.block([
      .init("a", .text("Ny by")), .init("b", .text("no")), .init("c", .text("2012-01-01")),
      .init("d", .list([.text("m01"), .text("m02")])), .init("e", .list([.block([.init("f", .text("x: y"))])])),
      .init("g", .block([.init("h", .text("- a\n#"))])),
    ])
    #expect(
      tree.yaml == "a: Ny by\nb: \"no\"\nc: \"2012-01-01\"\nd: [m01, m02]\ne:\n- f: \"x: y\"\ng:\n  h: \"- a\\n#\"\n")
  }

  @Test(arguments: [
    (#"{"name":1,"size":"small","is_old":true,"height":1}"#, "name", "\"name\" should be a text, but is a number."),
    (
      #"{"name":"a","size":"tiny","is_old":true,"height":1}"#, "size",
      "\"size\" cannot be \"tiny\". Write one of small, large."
    ),
    (#"{"name":"a","size":"small","is_old":"yes","height":1}"#, "is_old", "should be true or false"),
    (#"{"name":"a","size":"small","is_old":true}"#, "", "\"height\" is missing"),
    (#"{"name":"","size":"small","is_old":true,"height":1}"#, "name", "is empty"),
    (#"{"name":"a","size":"small","is_old":true,"height":1e999}"#, "height", "should be a number"),
    (#"{"name":"a","size":"small","is_old":true,"height":1,"extra":1}"#, "extra", "no key \"extra\""),
    (#"{"name":"a","size":"small","is_old":true,"height":1,"streets":{}}"#, "streets", "should be a list"),
    (
      #"{"name":"a","size":"small","is_old":true,"height":1,"streets":[{"code":"a","houses":[1.5]}]}"#,
      "streets[0].houses[0]", "an entry of \"houses\" should be a whole number"
    ),
    (#"[]"#, "", "the whole should be a block"),
  ])
  func whatDoesNotFitIsRefusedWithItsPath(_ json: String, _ path: String, _ words: String) throws {
    let tree = try readJSON(json, file: "f").tree
    let complaint = #expect(throws: TreeComplaint.self) { try value(Town.self, from: tree) }
    #expect(complaint?.path == path)
    #expect(complaint?.sentence.contains(words) == true, "\(complaint?.sentence ?? "")")
  }

  @Test func aRowWhoseBlockIsNowhereIsRefused() throws {
    var tables = try tree(of: town).tables(root: "town")
    tables[1] = TreeTable(name: "streets", columns: ["code"], rows: [["code": "a"]])
    let complaint = #expect(throws: TextComplaint.self) { try readTables(tables, root: "town") }
    #expect(complaint?.place == Place(file: "streets.shops.csv", line: 3, column: 1))
  }
}
