// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import Post
import Testing

@Suite struct WritingTests {
  private let letter: Letter

  init() throws {
    letter = Letter(
      id: "abc-123_x", from: try #require(Address("city@lilleby.example")), sender: "Lilleby Kommune",
      to: try #require(Address("amina@example.org")), date: Instant(seconds: 1_349_074_800), language: Language("da"),
      subject: "Besked fra Lilleby på dansk", text: "Linje ét\nLinje to", html: "<p>æøå</p>",
      stop: "https://lilleby.example/da/stop/t")
  }

  private var lines: [String] { String(decoding: letter.written, as: UTF8.self).components(separatedBy: "\r\n") }

  @Test func theHeadersAreThoseThatMailServersWant() {
    let head = lines.prefix { !$0.isEmpty }
    #expect(head.contains("Date: Mon, 01 Oct 2012 07:00:00 +0000"))
    #expect(head.contains("From: Lilleby Kommune") && head.contains(" <city@lilleby.example>"))
    #expect(head.contains("To: <amina@example.org>"))
    #expect(head.contains("Message-ID: <abc-123_x@lilleby.example>"))
    #expect(head.contains("Auto-Submitted: auto-generated"))
    #expect(head.contains("List-Unsubscribe: <https://lilleby.example/da/stop/t>"))
    #expect(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
    #expect(head.contains("MIME-Version: 1.0"))
    // `printf 'Besked fra Lilleby på dansk' | base64`
    #expect(head.contains("Subject: =?UTF-8?B?QmVza2VkIGZyYSBMaWxsZWJ5IHDDpSBkYW5zaw==?="))
  }

  @Test func textAndHTMLStandSideBySide() {
    let text = lines.joined(separator: "\n")
    #expect(text.contains("Content-Type: multipart/alternative; boundary=\"=_abc123x\""))
    // `printf 'Linje ét\r\nLinje to' | base64`
    #expect(
      text.contains(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nTGluamUgw6l0DQpMaW5qZSB0bw=="))
    // `printf '<p>æøå</p>' | base64`
    #expect(
      text.contains("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+w6bDuMOlPC9wPg==")
    )
    #expect(text.hasSuffix("\n--=_abc123x--\n"))
  }

  @Test func noLineIsLongerThanMailAllows() {
    let long = Letter(
      id: "a", from: letter.from, sender: String(repeating: "مدينة ", count: 40), to: letter.to, date: letter.date,
      language: Language("ar"), subject: String(repeating: "رسالة ", count: 60),
      text: String(repeating: "æ", count: 9_000),
      html: "", stop: nil)
    let lines = String(decoding: long.written, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 998 })
    #expect(lines.filter { $0.hasPrefix(" =?") || $0.hasPrefix("Subject: =?") }.allSatisfy { $0.utf8.count <= 76 })
    #expect(lines.allSatisfy { line in line.utf8.allSatisfy { $0 < 128 } })
  }

  @Test func theSameLetterMakesTheSameBytes() {
    #expect(letter.written == letter.written)
  }

  @Test func aHeaderCannotBeBrokenFromInside() {
    #expect(!encodedWords("a\r\nBcc: all@example.org").contains("\n"))
  }

  @Test(arguments: [
    "amina@example.org", "a.b+c@x.dk", "o'hara@example.org",
  ]) func anAddressThatCanStandInAnEnvelopeIsTaken(_ text: String) {
    #expect(Address(text)?.text == text)
  }

  @Test(arguments: [
    "", "amina", "@example.org", "a@", "a@b@c.dk", "a b@c.dk", "a@c.dk> NOTIFY=NEVER", "a\r\nRCPT@c.dk", "å@c.dk",
    "a@c..dk", "\"a\"@c.dk", "<a@c.dk",
  ]) func anAddressThatWouldEndItIsNot(_ text: String) {
    #expect(Address(text) == nil)
  }
}
