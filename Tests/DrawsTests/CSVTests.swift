// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Draws
import Testing

@Suite struct CSVTests {
  func read(_ text: String) throws(Complaint) -> Table {
    try CSV().table(InputFile(role: "people", name: "people.csv", bytes: Array(text.utf8)))
  }

  @Test func aFileFromAnOfficeProgramIsReadWhole() throws {
    let table = try read("\u{FEFF}id;name\r\n1;\"Ann \"\"A\"\"; Bo\"\r\n\r\n2; Cai \r\n")
    #expect(table.columns == ["id", "name"])
    #expect(table.rows.map(\.cells) == [["1", "Ann \"A\"; Bo"], ["2", "Cai"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func aQuotedCellMayHoldLineEndsAndTheLinesGoOnCounting() throws {
    let table = try read("a,b\n\"x\r\ny\",1\n\"z\rw\",2\nlast,3")
    #expect(table.rows.map(\.line) == [2, 4, 6])
    #expect(table.rows[0].cells[0] == "x\r\ny")
  }

  @Test(
    arguments: [
      ("", nil, nil),
      ("a,b\n1\n", 2, 2),
      ("a,b\n1,2,3\n", 2, 3),
      ("a,a\n", 1, 2),
      ("a,,b\n", 1, 2),
      ("a,b\n1,\"x", 2, 2),
      ("a,b\n1,\"", 2, 2),
      ("a,b\n1,\"x\"y\n", 2, 2),
      ("a,b\n1,x\"y\n", 2, 2),
      ("a,b\n\n\n1,\u{0}\n", 4, 2),
    ] as [(String, Int?, Int?)])
  func aFaultIsNamedWithItsLineAndColumn(_ text: String, line: Int?, column: Int?) {
    let complaint = #expect(throws: Complaint.self) { try read(text) }
    #expect(complaint?.file == "people.csv")
    #expect(complaint?.line == line)
    #expect(complaint?.column == column)
  }

  @Test func bytesThatAreNotUTF8AreRefusedInWords() {
    let bytes = Array("a,b\nk".utf8) + [0xF8, 0x62] + Array(",1\n".utf8)
    let file = InputFile(role: "people", name: "p.csv", bytes: bytes)
    let complaint = #expect(throws: Complaint.self) { try CSV().table(file) }
    #expect(complaint?.description == "p.csv, line 2, column 1: The text is not UTF-8; save the file as CSV in UTF-8.")
  }

  @Test func limitsAreKept() {
    var csv = CSV()
    csv.limits.rows = 2
    let file = InputFile(role: "people", name: "p.csv", bytes: Array("a\n1\n2\n3\n".utf8))
    #expect(throws: Complaint.self) { try csv.table(file) }
  }

  @Test func noBytesWhateverBringTheReaderDown() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("a,;\"\n\r\t 1\u{0}æ".utf8) + [0xFF, 0xEF, 0xBB, 0xBF]
    for _ in 0..<5_000 {
      let bytes = (0..<generator.below(60)).map { _ in alphabet[generator.below(alphabet.count)] }
      guard let table = try? CSV().table(InputFile(role: "r", name: "f", bytes: bytes)) else { continue }
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    }
  }

  @Test func wholeNumbersAreReadInAnyScript() {
    #expect(wholeNumber(" ١٢٣ ") == 123)
    #expect(wholeNumber("-7") == -7)
    #expect(["", "-", "1.5", "1e3", "12345678901234567890", "½"].allSatisfy { wholeNumber($0) == nil })
  }
}
