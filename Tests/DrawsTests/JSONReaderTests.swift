// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@Suite struct JSONReaderTests {
  /// Lines and columns counted by hand, in characters from 1.
  @Test(arguments: [
    ("", 1, 1, "empty"), ("\u{FEFF}{", 1, 2, "key in quotation marks"), ("{} x", 1, 4, "follows the end"),
    ("{\"a\": 1,\n \"b\" 2}", 2, 6, "colon"), ("{\"æ\": tru}", 1, 7, "“true”"), ("[1, 2", 1, 6, "comma or ]"),
    ("[1,", 1, 4, "ends in the middle"), ("[1 2]", 1, 4, "comma or ]"), ("{\"a\": 1 \"b\"", 1, 9, "comma or }"),
    ("{\"a\": 1, \"a\": 2}", 1, 10, "written twice"), ("[01]", 1, 2, "no number"), ("[-]", 1, 2, "no number"),
    ("[1., 2]", 1, 2, "no number"), ("[\n1e999]", 2, 1, "too large"), ("[\"\\ud800\"]", 1, 3, "half a character"),
    ("[\"\\q\"]", 1, 3, "backslash"), ("[\"\\u00g0\"]", 1, 3, "four hexadecimal"), ("{\"a\":\"x\n\"}", 1, 8, "control"),
    ("[\r\n\"ab", 2, 1, "closing quotation mark"), ("[NaN]", 1, 2, "A value should stand here"),
    (String(repeating: "[", count: 300), 1, 202, "deeper than 200"), ("[\"\\", 1, 3, "backslash"),
  ])
  func whatIsBrokenIsRefusedWithItsLineAndColumn(_ text: String, _ line: Int, _ column: Int, _ words: String) {
    let complaint = #expect(throws: Complaint.self) { try JSONValue.read(Array(text.utf8), file: "r.json") }
    #expect(complaint?.line == line && complaint?.column == column)
    #expect(complaint?.file == "r.json" && complaint?.message.contains(words) == true)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let complaint = #expect(throws: Complaint.self) { try JSONValue.read([0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
    #expect(complaint?.column == 2 && complaint?.message == "This text is not UTF-8.")
  }

  @Test func valuesAreReadAsTheyStand() throws {
    let text =
      "\u{FEFF} {\"a\": [1, -2, 2.5, 1e2, true, false, null, {}, []],\r\n\t\"b\": \"x\\n\\u00e6\\ud83d\\ude00\\/\"} "
    let value = try JSONValue.read(Array(text.utf8))
    #expect(value["a"] == [1, -2, 2.5, .double(100), true, false, nil, [:], []])
    #expect(value["b"] == "x\næ😀/")
    #expect(try JSONValue.read(Array("9223372036854775808".utf8)) == .double(0x1p63))
    #expect(try JSONValue.read(Array("-9223372036854775808".utf8)) == .int(.min))
  }

  @Test func theDeepestThatIsReadIsRead() throws {
    let text = String(repeating: "[", count: 200) + "1" + String(repeating: "]", count: 200)
    #expect(try JSONValue.read(Array(text.utf8)).canonical == text)
  }
}
