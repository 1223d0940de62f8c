// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import HTTPTypes
import PlainWords
import Testing
import Web

@Suite struct HowWeWriteTests {
  static let text = "Såfremt ansøgningen behandles, får borgeren svar, jf. loven."

  @Test(arguments: ["da", "en", "ar"]) func aTextIsLookedAtAndKeptOnThePage(_ language: String) async throws {
    try await Browser.visit(try lilleby.get()) { browser in
      let page = try await browser.send("/\(language)/how-we-write", ["text": Self.text, "language": "da"])
      #expect(page.status == .ok)
      #expect(page.html.contains(">\(Self.text)</textarea>"))
      // The text is Danish, so its words and their reasons are.
      for word in ["Såfremt", "behandles", "borgeren", "jf.", "Ingen siger såfremt ved køkkenbordet."] {
        #expect(page.html.contains(word), "\(word)")
      }
      #expect(page.headers[.setCookie] == nil)
      try expectSnapshot(page, "../how-we-write-tried.\(language)")
    }
  }

  @Test func arabicGetsAdviceWithoutANumber() async throws {
    try await Browser.visit(try lilleby.get()) { browser in
      let page = try await browser.send(
        "/ar/how-we-write", ["text": "على المواطن أن يكتب إلى الجهات المختصة.", "language": "ar"])
      #expect(page.html.contains("LIX لم يوضع للعربية"))
      #expect(page.html.contains("المواطن</b>") && page.html.contains("الجهات المختصة</b>"))
    }
  }

  @Test func whatCannotBeLookedAtIsSaidAndNothingIsLost() async throws {
    try await Browser.visit(try lilleby.get()) { browser in
      let unknown = try await browser.send("/en/how-we-write", ["text": "Dzień dobry.", "language": "pl"])
      #expect(unknown.status == .ok && unknown.html.contains("only look at Danish, English and Arabic"))
      let empty = try await browser.send("/en/how-we-write", ["text": " \n", "language": "en"])
      #expect(empty.status == .ok && empty.html.contains("no words to look at yet"))
      let long = String(repeating: "x", count: 10_001)
      let tooLong = try await browser.send("/en/how-we-write", ["text": long, "language": "en"])
      #expect(tooLong.status == .unprocessableContent && tooLong.html.contains(">\(long)</textarea>"))
      #expect(tooLong.html.contains("room for 10,000 characters"))
      let nothing = try await browser.send("/en/how-we-write", [:])
      #expect(nothing.status == .ok)
    }
  }

  @Test(arguments: HostileWordsTests.texts) func nothingInATextBecomesPartOfThePage(_ text: String) async throws {
    try await Browser.visit(try lilleby.get()) { browser in
      for words in [text, "Sagen behandles " + text, "ANDEN\(text) jf. \(text)"] {
        let page = try await browser.send("/da/how-we-write", ["text": words, "language": "da"])
        #expect(page.status == .ok)
        expectHarmless(page)
      }
      let page = try await browser.send("/da/how-we-write", ["text": "Hej.", "language": text])
      expectHarmless(page)
    }
  }

  @Test func moreThanTwentyFivePlacesAreCounted() async throws {
    try await Browser.visit(try lilleby.get()) { browser in
      let text = String(repeating: "Sagen behandles. ", count: 40)
      let page = try await browser.send("/da/how-we-write", ["text": text, "language": "da"])
      #expect(page.html.contains("40 steder") && page.html.contains("Og 15 steder mere."))
      #expect(page.html.utf8.count <= 60_000)
    }
  }

  @Test func everyLanguageHasKinderWordsWithReasonsAndNoneIsListedTwice() throws {
    let site = try lilleby.get()
    for language in ["da", "en", "ar"] {
      let words = try #require(site.kinder[Language(language)])
      #expect(Set(words.map(\.about)) == Set(KindWord.About.allCases))
      let forms = words.flatMap(\.forms)
      #expect(Set(forms).count == forms.count, "\(language)")
      #expect(words.allSatisfy { !$0.kinder.isEmpty && $0.why.count > 10 })
      // No word is advised against and advised at once.
      for word in words {
        let found = examine(
          "\(word.kinder). \(word.why)", in: try #require(Tongue(rawValue: language)), kinder: words)
        let own = found.remarks.filter { remark in
          if case .word(let other) = remark.kind { other != word } else { false }
        }
        #expect(own.isEmpty, "\(language): \(word.forms[0]): \(own.map(\.excerpt))")
      }
    }
  }

  @Test func aListThatCannotBeReadSaysWhere() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kinder-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (text, say) in [
      ("- words: [a]\n  kinder: b\n  why: c\n  about: office\n- words: [a]\n", "line 5"), ("a: b", "a list"),
      ("- words: [a]\n  kinder: b\n  why: c\n  about: other\n", "office or person"), ("[", "Kinder/da.yaml"),
    ] {
      try text.write(to: folder.appending(path: "da.yaml"), atomically: true, encoding: .utf8)
      let complaint = #expect(throws: StartComplaints.self) { try readKinderWords(of: Language("da"), in: folder) }
      #expect(complaint?.description.contains(say) == true, "\(text): \(complaint?.description ?? "")")
    }
    #expect(try readKinderWords(of: Language("xx"), in: folder).isEmpty)
  }
}
