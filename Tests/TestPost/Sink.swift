// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Synchronization

/// A mail server on this machine, on plain sockets, that can be in many moods. What it has answered 250 to is taken.
package final class Sink: Sendable {
  package enum Mood: Sendable, Equatable {
    case accepting
    /// This answer to a command, such as `RCPT` or `.` for the end of the text.
    case answering(String, to: String)
    /// Hears the whole text and hangs up without an answer.
    case dropping
    /// Takes the text, and hangs up before it can say so.
    case takingInSilence
    /// Takes the call and says nothing at all.
    case halfOpen
    /// Says one letter now and then.
    case slow

    /// Nothing comes from it but by a time-out.
    package var isSilent: Bool { self == .halfOpen || self == .slow }
  }

  package struct Taken: Sendable {
    package let from: String
    package let to: String
    package let text: String

    package var messageID: String { header("Message-ID") }

    package func header(_ name: String) -> String {
      text.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name): ") }.map {
        String($0.dropFirst(name.count + 2))
      } ?? ""
    }
  }

  private struct State {
    var mood = Mood.accepting
    var taken: [Taken] = []
    var commands: [String] = []
  }

  package let port: Int
  private let listening: Int32
  private let state = Mutex(State())

  package init() throws {
    listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = listening
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    guard bound else { throw CocoaError(.fileNoSuchFile) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let call = accept(socket, nil, nil)
        if call < 0 { return }
        Thread.detachNewThread { [self] in Call(call, self).run() }
      }
    }
  }

  /// Nobody can call any more.
  package func close() {
    // Not closed: its number would be given to another socket while our thread still waits at it.
    shutdown(listening, Int32(SHUT_RDWR))
  }

  package var mood: Mood {
    get { state.withLock { $0.mood } }
    set { state.withLock { $0.mood = newValue } }
  }

  package var taken: [Taken] { state.withLock { $0.taken } }
  /// Every command it heard, in capitals and without what stood behind.
  package var commands: [String] { state.withLock { $0.commands } }

  func take(_ taken: Taken) { state.withLock { $0.taken.append(taken) } }
  func hear(_ command: String) { state.withLock { $0.commands.append(command) } }
}

/// One conversation.
private final class Call {
  private let socket: Int32
  private let sink: Sink
  private var heard: [UInt8] = []
  private var (from, to) = ("", "")

  init(_ socket: Int32, _ sink: Sink) {
    self.socket = socket
    self.sink = sink
  }

  func run() {
    defer { close(socket) }
    switch sink.mood {
    case .halfOpen:
      _ = line()
      return
    case .slow:
      for sign in "220 slow" {
        guard say(String(sign)) else { return }
        usleep(200_000)
      }
      return
    default: break
    }
    guard answer("greeting", "220 sink.example ESMTP") else { return }
    while let line = line() {
      let verb = line.prefix { $0.isLetter }.uppercased()
      sink.hear(verb)
      guard respond(to: verb, line) else { return }
    }
  }

  private func respond(to verb: String, _ line: String) -> Bool {
    switch verb {
    case "EHLO": return answer(verb, "250-sink.example\r\n250 8BITMIME")
    case "MAIL": from = between(line)
    case "RCPT": to = between(line)
    case "DATA": return answer(verb, "354 go on") && (!isWilling(verb) || takeText())
    case "QUIT":
      _ = answer(verb, "221 bye")
      return false
    default: break
    }
    return answer(verb, "250 ok")
  }

  private func takeText() -> Bool {
    var lines: [String] = []
    while let next = line(), next != "." { lines.append(next.hasPrefix(".") ? String(next.dropFirst()) : next) }
    let mood = sink.mood
    if mood == .dropping { return false }
    if isWilling(".") { sink.take(Sink.Taken(from: from, to: to, text: lines.joined(separator: "\r\n"))) }
    if mood == .takingInSilence { return false }
    return answer(".", "250 taken")
  }

  /// Whether its mood has no other answer to this.
  private func isWilling(_ verb: String) -> Bool {
    if case .answering(_, verb) = sink.mood { false } else { true }
  }

  private func answer(_ verb: String, _ usual: String) -> Bool {
    if case .answering(let other, verb) = sink.mood { return say(other + "\r\n") }
    return say(usual + "\r\n")
  }

  private func between(_ line: String) -> String {
    guard let start = line.firstIndex(of: "<"), let end = line.firstIndex(of: ">") else { return "" }
    return String(line[line.index(after: start)..<end])
  }

  private func say(_ text: String) -> Bool {
    let bytes = [UInt8](text.utf8)
    return send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// Without its end; nil when the other side has gone.
  private func line() -> String? {
    while true {
      if let end = heard.firstIndex(of: 10) {
        let line = heard[..<end].filter { $0 != 13 }
        heard.removeSubrange(...end)
        return String(decoding: line, as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = recv(socket, &buffer, buffer.count, 0)
      if count <= 0 { return nil }
      heard += buffer[..<count]
    }
  }
}
