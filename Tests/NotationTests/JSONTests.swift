// SPDX-License-Identifier: AGPL-3.0-or-later

import Notation
import Testing

@Suite struct JSONTests {
  @Test func whatIsWrittenIsReadTheSame() throws {
    let tree = Tree.block([
      .init("b", .text("Æ \"ø\" \\ \n نعم 🙂")), .init("a", .number("265.3")),
      .init("list", .list([.truth(true), .text("x"), .block([.init("c", .list([]))])])),
    ])
    #expect(try readJSON(tree.json, file: "f").tree == tree)
    #expect(try readJSON(tree.compactJSON, file: "f").tree == tree)
  }

  @Test func halvesOfACharacterAreJoined() throws {
    #expect(try readJSON(#"["\ud83d\ude42\/"]"#, file: "f").tree == .list([.text("🙂/")]))
  }

  @Test func placesAreThoseOfKeysAndEntries() throws {
    let read = try readJSON("{\n  \"a\": [\n    1,\n    2\n  ]\n}", file: "f")
    #expect(read.place(of: "a") == Place(file: "f", line: 2, column: 3))
    #expect(read.place(of: "a[1]") == Place(file: "f", line: 4, column: 5))
    #expect(read.place(of: "a[1].b.c") == Place(file: "f", line: 4, column: 5))
  }

  @Test func whatIsNullIsNotThere() throws {
    #expect(try readJSON(#"{"a": null, "b": 1}"#, file: "f").tree == .block([.init("b", .number("1"))]))
  }

  @Test(arguments: [
    ("", 1, 1, "empty"), ("{", 1, 2, "key"), (#"{"a":1,"a":2}"#, 1, 8, "twice"), ("{\n\"a\": tru}", 2, 9, "true"),
    ("[1] x", 1, 5, "follows"), ("[01]", 1, 2, "number"), ("[1,]", 1, 4, "value"), ("[\"a\nb\"]", 1, 4, "control"),
    (#"["a]"#, 1, 2, "closing"), (#"["\x"]"#, 1, 4, "backslash"), (#"["\ud800"]"#, 1, 4, "half"),
    (#"["\u12g4"]"#, 1, 4, "hexadecimal"), ("null", 1, 5, "null"), ("[null]", 1, 2, "null"),
    ("{'a': 1}", 1, 2, "key"), ("[NaN]", 1, 2, "value"),
  ])
  func whatIsNoJSONIsRefusedWithItsPlace(_ text: String, _ line: Int, _ column: Int, _ word: String) {
    let complaint = #expect(throws: TextComplaint.self) { try readJSON(text, file: "f") }
    #expect(complaint?.place == Place(file: "f", line: line, column: column))
    #expect(complaint?.sentence.contains(word) == true, "\(complaint?.sentence ?? "")")
  }

  @Test func nestingHasABottom() {
    let complaint = #expect(throws: TextComplaint.self) {
      try readJSON(String(repeating: "[", count: 1_000_000), file: "f")
    }
    #expect(complaint?.sentence.contains("40 levels") == true)
  }
}
