// SPDX-License-Identifier: Apache-2.0

import Chance
import StatisticalCube
import Testing

/// Thousands of bent files, from a seed: each is read, or refused with a sentence and a line that is there.
@Suite struct CubeFuzzTests {
  private static let seeds: [String] = [
    """
    {"version":"2.0","class":"dataset","id":["A","B"],"size":[2,2],"role":{"time":["B"]},
    "dimension":{"A":{"label":"area","category":{"index":["x","y"],"label":{"x":"Ø","y":"Y"},"child":{"x":["y"]}}},
    "B":{"category":{"index":{"q":1,"p":0}}}},"value":[1,null,0,2.5],"status":{"1":"m"}}
    """,
    """
    {"dataset":{"dimension":{"A":{"category":{"index":{"x":0,"y":1}}},"id":["A"],"size":[2]},
    "label":"t","value":{"0":1e3,"1":-4}}}
    """,
    "\u{FEFF}A;B;TID;INDHOLD\r\nx;p;2015;1\r\nx;q;2015;..\r\ny;p;2015;0\r\ny;q;2015;2,5\r\n",
    "A,B,n\nx,p,1\ny,\"p,p\",0\ny,\"q\"\"\",2.5\nx,q,\n",
    """
    CHARSET="ANSI";
    TITLE="t";
    STUB="A","B";
    HEADING="C";
    VALUES("A")="x","y";
    VALUES[en]("A")="ex","why";
    VALUES("B")="one","two";
    VALUES("C")="p",
    "q";
    CODES("B")="1","2";
    TIMEVAL("C")=TLIST(A1),"2015","2016";
    DATA=
    1 2 ".." 4
    5 -6.5 "-" 8;
    """,
    """
    STUB="A";
    HEADING="C";
    VALUES("A")="x","y";
    VALUES("C")="p","q";
    KEYS("A")=VALUES;
    DATA=
    "x",1 2
    "y","..",4;
    """,
  ]

  private static let words: [String] = [
    "\"", ";", ",", "\n", "\r", "{", "}", "[", "]", ":", "\\", "\\u", "null", "1e999", "-", "..", "0",
    "99999999999999999999", "nan", "=", "(", ")", "\u{FEFF}", "é", "\t", " ", "DATA=", "VALUES", "KEYS(\"A\")=CODES;",
    "true",
  ]
  private static let raw: [[UInt8]] = [[0xFF], [0xC3], [0x00], [0xED, 0xA0, 0x80], [0x1F]]
  private static let bits = words.map { Array($0.utf8) } + raw

  private func bent(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = text
    for _ in 0..<1 + generator.below(4) where !bytes.isEmpty {
      let at = generator.below(bytes.count)
      switch generator.below(6) {
      case 0: bytes[at] = UInt8(generator.below(256))
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + generator.below(9)))
      case 2: bytes.insert(contentsOf: Self.bits[generator.below(Self.bits.count)], at: at)
      case 3: bytes = Array(bytes[..<at])
      case 4:
        let end = min(bytes.count, at + 1 + generator.below(30))
        bytes.insert(contentsOf: bytes[at..<end], at: generator.below(bytes.count))
      default:
        let other = Array(Self.seeds[generator.below(Self.seeds.count)].utf8)
        bytes.insert(contentsOf: other.prefix(generator.below(other.count)), at: at)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<6)
  func aBentFileIsReadOrRefusedWithItsLine(_ number: Int) {
    var generator = SeededGenerator(seed: UInt64(900 + number))
    let text = Array(Self.seeds[number].utf8)
    for round in 0..<2_000 {
      let bytes = bent(text, &generator)
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      do {
        let cube = try Cube.read(bytes)
        #expect(cube.values.count == cube.dimensions.reduce(1) { $0 * $1.codes.count }, "round \(round)")
        #expect(cube.dimensions.allSatisfy { Set($0.codes).count == $0.codes.count }, "round \(round)")
        #expect(cube.values.allSatisfy { $0?.isFinite ?? true }, "round \(round)")
      } catch {
        #expect(!error.message.isEmpty && error.column >= 1, "round \(round)")
        // Where something is missing at the end, it is the line after the last.
        #expect((1...lines + 1).contains(error.line), "round \(round): \(error)")
      }
    }
  }
}
