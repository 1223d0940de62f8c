// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import Post
import PostCurl
import TestPost
import Testing

/// The real library against a real conversation.
@Suite struct CurlPostTests {
  private func server(_ sink: Sink, security: MailServer.Security = .none) throws -> CurlPost {
    CurlPost(
      MailServer(
        host: "127.0.0.1", port: sink.port, security: security, from: try #require(Address("city@lilleby.example")),
        connectSeconds: 20, seconds: sink.mood.isSilent ? 0.3 : 20))
  }

  private func letter(_ id: String = "one") throws -> Letter {
    Letter(
      id: id, from: try #require(Address("city@lilleby.example")), sender: "Lilleby",
      to: try #require(Address("amina@example.org")), date: Instant(seconds: 1_349_074_800), language: Language("da"),
      subject: "Besked", text: "Hej\n.\nHej igen", html: "<p>Hej</p>", stop: nil)
  }

  @Test func aMailIsTakenByteForByteAsItWasWritten() async throws {
    let sink = try Sink()
    #expect(try await server(sink).send(letter()) == .accepted)
    let taken = try #require(sink.taken.first)
    #expect(taken.from == "city@lilleby.example" && taken.to == "amina@example.org")
    #expect(taken.text + "\r\n" == String(decoding: try letter().written, as: UTF8.self))
  }

  @Test(arguments: ["RCPT", "DATA", "."]) func aRefusalOfThisMailIsForGood(_ verb: String) async throws {
    let sink = try Sink()
    sink.mood = .answering("550 no", to: verb)
    let reply = try await server(sink).send(letter())
    guard case .never = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(sink.taken.isEmpty)
  }

  @Test(arguments: ["RCPT", "DATA", "."]) func aServerThatIsBusyIsAskedAgainAndOthersMayBeTried(_ verb: String)
    async throws
  {
    let sink = try Sink()
    sink.mood = .answering("451 later", to: verb)
    let reply = try await server(sink).send(letter())
    guard case .later(_, meetsServer: true) = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test(arguments: ["greeting", "MAIL"]) func aServerThatRefusesUsIsToBePutRight(_ verb: String) async throws {
    let sink = try Sink()
    sink.mood = .answering("554 not you", to: verb)
    let reply = try await server(sink).send(letter())
    guard case .later(_, meetsServer: false) = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test(arguments: [Sink.Mood.dropping, .takingInSilence, .halfOpen, .slow])
  func aServerThatFallsSilentIsAskedAgain(_ mood: Sink.Mood) async throws {
    let sink = try Sink()
    sink.mood = mood
    let reply = try await server(sink).send(letter())
    guard case .later(_, meetsServer: false) = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test func nothingIsSentInTheClearToAServerThatShouldSpeakTLS() async throws {
    let sink = try Sink()
    let reply = try await server(sink, security: .startTLS).send(letter())
    guard case .later(_, meetsServer: false) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(!sink.commands.contains("MAIL"))
    let implicit = try await server(sink, security: .implicit).send(letter())
    #expect(implicit != .accepted && sink.taken.isEmpty)
  }

  @Test func nobodyAtHomeIsLater() async throws {
    let sink = try Sink()
    sink.close()
    guard case .later(_, meetsServer: false) = try await server(sink).send(letter()) else {
      Issue.record("not later")
      return
    }
  }

  @Test func knockingSendsNothing() async throws {
    let sink = try Sink()
    #expect(try await server(sink).knock() == .accepted)
    #expect(sink.taken.isEmpty && sink.commands.contains("NOOP"))
  }

  @Test func aServerElsewhereIsOnlySpokenToWithTLS() throws {
    let far = try MailServer(url: "smtp://mail.example", user: nil, password: nil, from: "a@b.dk")
    #expect(far.security == .startTLS && far.port == 587)
    let implicit = try MailServer(url: "smtps://mail.example", user: nil, password: nil, from: "a@b.dk")
    #expect(implicit.security == .implicit && implicit.port == 465)
    let here = try MailServer(url: "smtp://127.0.0.1:2525", user: nil, password: nil, from: "a@b.dk")
    #expect(here.security == .none && here.port == 2_525)
  }

  @Test func whatIsWrongWithAMailServerIsSaid() {
    #expect(throws: MailServerComplaint.noServer("http://x")) {
      try MailServer(url: "http://x", user: nil, password: nil, from: "a@b.dk")
    }
    #expect(throws: MailServerComplaint.secretInAddress) {
      try MailServer(url: "smtp://u:p@x", user: nil, password: nil, from: "a@b.dk")
    }
    #expect(throws: MailServerComplaint.noSender("b")) {
      try MailServer(url: "smtp://x", user: nil, password: nil, from: "b")
    }
    #expect(throws: MailServerComplaint.halfALogin) {
      try MailServer(url: "smtp://x", user: "u", password: nil, from: "a@b.dk")
    }
  }
}
