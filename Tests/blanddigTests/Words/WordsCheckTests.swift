// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Foundation
import PlainWords
import Testing
import Web

@testable import blanddig

@Suite("blanddig words check")
struct WordsCheckTests {
  private func report(_ text: String, _ tongue: Tongue = .danish) throws -> WordsReport {
    try WordsReport(
      WordsInput(name: "brev.txt", text: text, markup: .text), tongue, Resources.find(setting: "Sources/Web"))
  }

  @Test func theReportSaysLixItsClassAndEveryPlace() throws {
    let lines = try report("Hej.\nAnsøgningen behandles, såfremt du vil.").lines
    // Six words in two sentences; ansøgningen, behandles and såfremt are long: 3 + 50.
    #expect(lines[0] == "brev.txt: LIX 53: svær. Der er cirka 3 ord i hver sætning. 50 ord ud af 100 er lange.")
    #expect(lines[2] == "2 steder kan måske siges lettere:")
    #expect(lines[3].hasPrefix("brev.txt:2:13: »behandles« "))
    #expect(lines[4].hasPrefix("brev.txt:2:24: »såfremt« Hellere: hvis."))
  }

  @Test func theReportIsInTheLanguageOfTheText() throws {
    #expect(try report("We write to you.", .english).lines[0].contains("LIX 4: very easy."))
    #expect(try report("نكتب إليك.", .arabic).lines[0].contains("LIX"))
    #expect(try report("", .english).lines == ["brev.txt: There are no words to look at yet."])
  }

  @Test func theSameIsThereAsJSON() throws {
    let json = try report("Ansøgningen behandles.").json
    #expect(json["lix"]["band"] == "very-hard" && json["lix"]["rounded"] == 102 && json["lix"]["longWords"] == 2)
    #expect(json["remarks"].asArray?.first?["column"] == 13)
    #expect(json["remarks"].asArray?.first?["kind"] == "passive")
    #expect(try report("نكتب إليك.", .arabic).json["lix"] == .null)
  }

  @Test func aTerminalIsGivenNoControlCharacters() throws {
    let lines = try report("\u{1B}]0;x\u{7} behandles\u{202E}x ok.").lines
    #expect(!lines.joined().unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E || $0.value == 7 })
  }

  @Test func theNameTellsHowATextIsRead() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "words-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text, markup) in [
      ("a.md", "# Hej", Markup.markdown), ("a.html", "<p>Hej", .html), ("a.txt", "Hej", .text), ("a", "Hej", .text),
      ("b", "<!DOCTYPE html><html lang=\"en\"><p>Hi", .html),
    ] {
      let file = folder.appending(path: name)
      try text.write(to: file, atomically: true, encoding: .utf8)
      let input = try await WordsInput.read(file.path, as: nil)
      #expect(input.markup == markup && input.text == text)
      #expect(try input.tongue(asked: nil) == (name == "b" ? .english : .danish))
    }
  }

  @Test func whatCannotBeReadHasASentenceOfItsOwn() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "words-\(UInt64.random(in: 0 ... .max)).txt")
    try Data([0xFF, 0xFE, 0x41]).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    for (place, say) in [
      (file.path, "UTF-8"), ("/no/such/file", "cannot be read"), ("https://localhost/da", "http://"),
      ("http://localhost:1/da", "does not answer"), ("ftp://a", "http://"),
    ] {
      let complaint = await #expect(throws: WordsComplaint.self) { try await WordsInput.read(place, as: nil) }
      #expect(complaint?.sentence.contains(say) == true, "\(place): \(complaint?.sentence ?? "")")
    }
    let asked = await #expect(throws: WordsComplaint.self) { try await WordsInput.read("-", as: "word") }
    #expect(asked?.sentence.contains("markdown") == true)
    let input = WordsInput(name: "a", text: "<html lang=\"pl\">", markup: .html)
    #expect(throws: WordsComplaint.self) { try input.tongue(asked: nil) }
    #expect(throws: WordsComplaint.self) { try input.tongue(asked: "sv") }
  }
}
