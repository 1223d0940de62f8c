// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Testing
import Web

/// What only a real socket shows: requests that no page is ever asked about.
@Suite struct LiveTests {
  @Test(arguments: [
    (
      "GET /da HTTP/1.1\r\nHost: x\r\n\(String(repeating: "X-A: \(String(repeating: "a", count: 4_000))\r\n", count: 5))\r\n",
      431
    ),
    ("GET /da HTTP/1.1\r\nHost: x\r\nX-A: \(String(repeating: "a", count: 60_000))\r\n\r\n", 431),
    ("GET /da HTTP/1.1\r\nHost: x\r\n\(String(repeating: "X-A: a\r\n", count: 400))\r\n", 431),
    ("nonsense\r\n\r\n", 400), ("GET /da HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n", 400),
    ("GET /da\u{0}x HTTP/1.1\r\nHost: x\r\n\r\n", 400),
    ("GET /\u{f8} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400),
    ("BREW /da HTTP/1.1\r\nHost: x\r\n\r\n", 400), ("PUT /da HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405),
    ("GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404),
    (
      "POST /da/follow HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n",
      400
    ),
  ])
  func aRequestThatCannotBeReadIsRefusedWithTheHeadersOfTheHouse(request: String, status: Int) async throws {
    let answer = try await raw(Array(request.utf8))
    #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(request.prefix(60)): \(answer.prefix(60))")
    for (name, value) in securityHeaders { #expect(answer.lowercased().contains("\(name): \(value)".lowercased())) }
  }

  @Test func aBodyInPiecesIsStoppedAtTheLimit() async throws {
    let piece = "100000\r\n\(String(repeating: "a", count: 0x100000))\r\n"
    let answer = try await raw(
      Array(
        """
        POST /en/reach HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
        Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n\(piece)\(piece)\(piece)0\r\n\r\n
        """.utf8))
    #expect(answer.hasPrefix("HTTP/1.1 413"), "\(answer.prefix(80))")
    #expect(answer.contains("too large"))
  }

  private func raw(_ request: [UInt8]) async throws -> String {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let app = application(try lilleby.get(), address: .hostname("127.0.0.1", port: 0), logger: logger, routes: [echo])
    return try await app.test(.live) { client in
      try await exchange(request, port: try #require(client.port))
    }
  }
}

/// Sends bytes and reads until the other side closes, on a thread of its own: the socket blocks.
private func exchange(_ request: [UInt8], port: Int) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try talk(request, port) }) }
  }
}

private struct NoConnection: Error {}

private func talk(_ request: [UInt8], _ port: Int) throws -> String {
  let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(socket) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = in_port_t(port).bigEndian
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  let connected = withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard connected == 0 else { throw NoConnection() }
  var patience = timeval(tv_sec: 60, tv_usec: 0)
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  var sent = 0
  while sent < request.count {
    let count = request[sent...].withUnsafeBytes {
      send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard count > 0 else { break }
    sent += count
  }
  var answer: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count > 0 else { break }
    answer += buffer.prefix(count)
  }
  return String(decoding: answer, as: UTF8.self)
}
