// SPDX-License-Identifier: Apache-2.0

import StatisticalCube
import Testing

private func read(_ text: String, value: String? = nil) throws -> Cube {
  try Cube.read(Array(text.utf8), valueColumn: value)
}

private func complaint(_ text: String) -> CubeComplaint? {
  do {
    _ = try read(text)
    return nil
  } catch let complaint as CubeComplaint {
    return complaint
  } catch {
    return nil
  }
}

private let small = """
  {"version":"2.0","class":"dataset","id":["A","B"],"size":[2,2],
  "dimension":{"A":{"category":{"index":["x","y"]}},"B":{"category":{"index":{"q":1,"p":0}}}},
  "value":[1,null,0,2.5]}
  """

@Suite struct CubeReadingTests {
  @Test func blanksStayBlanksInEveryFormat() throws {
    let json = try read(small)
    #expect(json.values == [1, nil, 0, 2.5])
    #expect(json.dimensions[1].codes == ["p", "q"])
    let sparse = try read(small.replacing("[1,null,0,2.5]", with: "{\"0\":1,\"2\":0,\"3\":2.5}"))
    let bulk = try read("\u{FEFF}A;B;INDHOLD\r\nx;p;1\r\nx;q;..\r\ny;p;0\r\ny;q;2,5\r\n")
    let plain = try read("A,B,n\nx,p,1\ny,p,0\ny,q,2.5\nx,q,\n")
    let missing = try read("A,B,n\nx,p,1\ny,p,0\ny,q,2.5\n")
    let px = try read(
      "CHARSET=\"ANSI\";\nSTUB=\"A\";\nHEADING=\"B\";\nVALUES(\"A\")=\"x\",\"y\";\nVALUES(\"B\")=\"p\",\n\"q\";\nDATA=\n1 \"..\"\n0 2.5;\n"
    )
    for cube in [sparse, bulk, plain, missing, px] { #expect(cube.hasSameFigures(as: json)) }
  }

  private let keyed = """
    CHARSET="ANSI";
    STUB="A","B";
    HEADING="C";
    VALUES("A")="x","y";
    VALUES("B")="one","two";
    VALUES("C")="p","q";
    CODES("B")="1","2";
    KEYS("A")=VALUES;
    KEYS("B")=CODES;
    DATA=
    "x","2",1 2.5
    "y","1","..", 4;

    """

  @Test func rowsWithKeysStandWhereTheKeysSayAndTheOthersAreNought() throws {
    #expect(try read(keyed).values == [0, 0, 1, 2.5, nil, 4, 0, 0])
    #expect(complaint(keyed.replacing("\"y\",\"1\"", with: "\"z\",\"1\""))?.line == 12)
    #expect(complaint(keyed.replacing("\"y\",\"1\"", with: "\"x\",\"2\""))?.line == 12)
    #expect(complaint(keyed.replacing("\"..\", 4", with: "4"))?.line == 12)
    #expect(complaint(keyed.replacing("KEYS(\"B\")=CODES;\n", with: ""))?.line == 8)
  }

  @Test func aFileInWindows1252IsRead() throws {
    let bytes = Array("BYDEL;INDHOLD\n".utf8) + [0xD8] + Array("sterbro;7\n".utf8)
    #expect(try Cube.read(bytes).dimensions[0].codes == ["Østerbro"])
  }

  @Test func theColumnOfFiguresCanBeNamed() throws {
    let cube = try read("n,A\n4,x\n5,y\n", value: "n")
    #expect(cube.values == [4, 5])
  }

  @Test(arguments: [
    ("", 1), ("  \n", 1), ("nothing", 1), ("A;B;INDHOLD\nx;p;1\nx;q;abc\n", 3), ("A,B,n\nx,p,1\nx,p\n", 3),
    ("A,B,n\nx,p,1\nx,q,2\nx,p,3\n", 4), ("A,A,n\nx,p,1\n", 1), ("A,B,n\n", 2), ("A,B,n\n\"x,p,1\n", 2),
    ("A,n\nx,nan\n", 2), ("A,n\nx,1e999\n", 2), ("{\"id\":[\n", 2), ("{\n\"dimension\":{},\n\"id\":[\"A\"]}", 3),
    ("[1,2]", 1), ("{\"a\":\"\\q\"}", 1),
    ("CHARSET=\"ANSI\";\nSTUB=\"A\";\nVALUES(\"A\")=\"x\",\"y\";\nDATA=\n1 2 3;\n", 5),
    ("CHARSET=\"ANSI\";\nSTUB=\"A\";\nVALUES(\"A\")=\"x\",\"y\";\nDATA=\n1;\n", 5),
    ("CHARSET=\"ANSI\";\nSTUB=\"A\";\nVALUES(\"A\")=\"x\",\"y\";\nDATA=\n1\nabc;\n", 6),
    ("CHARSET=\"ANSI\";\nSTUB=\"A\";\n", 3), ("CHARSET=\"ANSI;\n", 1),
    ("CHARSET=\"ANSI\";\nSTUB=\"A\";\nVALUES(\"A\")=\"x\";\nKEYS=\"A\";\nDATA=\n;", 4),
  ])
  func aWrongFileIsRefusedWithItsLine(_ text: String, _ line: Int) {
    #expect(complaint(text)?.line == line, "\(String(describing: complaint(text)))")
  }

  @Test func wrongSizesAreSaid() {
    #expect(complaint(small.replacing("\"size\":[2,2]", with: "\"size\":[2,3]"))?.message.contains("2, 2") == true)
    #expect(complaint(small.replacing("2.5]", with: "2.5,9]"))?.line == 3)
    #expect(complaint(small.replacing("\"q\":1", with: "\"q\":0"))?.line == 2)
  }

  @Test func cutOrBentFilesNeverCrash() {
    let px = "CHARSET=\"ANSI\";\nSTUB=\"A\";\nVALUES[da](\"A\")=\"x\",\"y\";\nDATA=\n1 \"..\";\n"
    for text in [small, px, "A;B;INDHOLD\nx;\"p\"\"\";1,5\n"] {
      let bytes = Array(text.utf8)
      for cut in bytes.indices {
        _ = try? Cube.read(Array(bytes[..<cut]))
        for other: UInt8 in [0x22, 0x5C, 0x7B, 0xFF, 0x0A] {
          var bent = bytes
          bent[cut] = other
          _ = try? Cube.read(bent)
        }
      }
    }
  }
}
