// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation
internal import NIOCore
internal import NIOPosix

/// One GET over plain http, as a page of a running house needs it. No redirect is followed and nothing is kept.
func fetchPage(_ address: String) async throws -> [UInt8] {
  guard let url = URL(string: address), url.scheme == "http", let host = url.host() else {
    throw WordsComplaint(
      sentence: "\(address): an address begins with http://. Save a page of https as a file, and give the file.")
  }
  do {
    return try body(await answer(host, url.port ?? 80, target(url)), address)
  } catch let complaint as WordsComplaint {
    throw complaint
  } catch {
    throw WordsComplaint(sentence: "\(address) does not answer. Is the house running there? (\(error))")
  }
}

private func target(_ url: URL) -> String {
  let path = url.path(percentEncoded: true)
  return (path.isEmpty ? "/" : path) + (url.query(percentEncoded: true).map { "?\($0)" } ?? "")
}

/// Everything the server says until it closes.
private func answer(_ host: String, _ port: Int, _ target: String) async throws -> [UInt8] {
  let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .connectTimeout(.seconds(10))
    .connect(host: host, port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
  let request = "GET \(target) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\nAccept: text/html\r\n\r\n"
  return try await channel.executeThenClose { inbound, outbound in
    try await outbound.write(ByteBuffer(string: request))
    var bytes: [UInt8] = []
    for try await piece in inbound {
      bytes += piece.readableBytesView
      if bytes.count > WordsInput.mostBytes { break }
    }
    return bytes
  }
}

/// What stands behind the empty line, when all went well.
private func body(_ answer: [UInt8], _ address: String) throws(WordsComplaint) -> [UInt8] {
  let end: [UInt8] = [13, 10, 13, 10]
  guard let gap = answer.firstRange(of: end) else {
    throw WordsComplaint(sentence: "\(address) answers with something that is no page.")
  }
  let head = String(decoding: answer[..<gap.lowerBound], as: UTF8.self)
  let status = head.split(separator: " ").dropFirst().first ?? ""
  guard status == "200" else {
    throw WordsComplaint(sentence: "\(address) answers with \(status), not with a page.")
  }
  guard !head.lowercased().contains("transfer-encoding: chunked") else {
    throw WordsComplaint(sentence: "\(address) is no page of this house. Save it as a file, and give the file.")
  }
  return Array(answer[gap.upperBound...])
}
