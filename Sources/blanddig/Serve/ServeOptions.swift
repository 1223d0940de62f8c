// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import PostCurl

/// Why the city does not open, in sentences with what to do.
struct StartComplaint: Error, CustomStringConvertible {
  let description: String

  init(_ sentences: String...) {
    description = sentences.joined(separator: "\n")
  }

  init(_ sentences: [String]) {
    description = sentences.joined(separator: "\n")
  }
}

/// The options of `serve`, checked.
struct ServeOptions {
  let pack: String
  let folder: URL
  let host: String
  let port: Int
  let url: String
  let proxies: Set<String>
  let resources: String?
  let demonstration: Bool
  /// Nil: no mails are sent.
  let mail: MailServer?

  init(_ command: ServeCommand) throws(StartComplaint) {
    pack = command.pack
    demonstration = command.demo
    folder = URL(filePath: command.store ?? (command.demo ? ".demo" : "data"), directoryHint: .isDirectory)
    host = command.host
    port = command.port
    proxies = Set(command.proxy)
    resources = command.resources
    mail = try command.mail.server()
    guard mail == nil || !command.demo else {
      throw StartComplaint("A demonstration's people are made up, so it writes to nobody. Leave out the mail server.")
    }
    url = try Self.publicURL(command.url ?? "http://localhost:\(command.port)")
    guard (0...65_535).contains(command.port) else {
      throw StartComplaint("There is no port \(command.port). Choose one from 1 to 65535 with --port.")
    }
    guard !command.demo || Self.loopback.contains(command.host) else {
      throw StartComplaint(
        "A demonstration lets anybody log in, so it listens on loopback only. Leave out --host, or leave out --demo.")
    }
  }

  private static let loopback: Set<String> = ["127.0.0.1", "::1", "localhost"]

  /// Cookies and HSTS follow this address; plain http to anywhere but this machine would send receipts in the clear.
  private static func publicURL(_ text: String) throws(StartComplaint) -> String {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let parts = URLComponents(string: trimmed), let host = parts.host, !host.isEmpty, parts.path.isEmpty,
      parts.query == nil, parts.scheme == "https" || parts.scheme == "http"
    else {
      throw StartComplaint("--url \(text) is no address of a site. It looks like https://blanddig.example.")
    }
    guard parts.scheme == "https" || ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host) else {
      throw StartComplaint(
        "--url \(text) is plain http, which anybody on the way can read. Use https, with a proxy that has a certificate."
      )
    }
    return trimmed
  }
}

/// Said at once, also where nobody watches: `print` keeps its words back when they go to a file or a service's log, and
/// the first administrator's link would come too late.
func say(_ text: String) {
  FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

func printError(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
