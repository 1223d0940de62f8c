// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import Post
import PostCurl

/// Whether there is a mail server, whether it can be reached, with TLS, and lets us in. A mail goes only to an address
/// that was named.
func examineMail(_ options: MailOptions, sendTo: String?) async -> [Finding] {
  let server: MailServer?
  do {
    server = try options.server()
  } catch {
    return [Finding(what: "mail", health: .ill, words: error.description)]
  }
  guard let server else {
    return [Finding(what: "mail", health: .absent, words: "No mail server is named: the city writes to nobody.")]
  }
  return await examineMail(at: server, sendTo: sendTo)
}

func examineMail(at server: MailServer, sendTo: String?) async -> [Finding] {
  let post = CurlPost(server)
  let place = "\(server.host), port \(server.port), \(server.security.words)"
  switch await post.knock() {
  case .later(let why, _), .never(let why):
    return [Finding(what: "mail", health: .ill, words: "\(place): \(why).")]
  case .accepted: break
  }
  let login = server.user == nil ? "no login was asked for" : "it let us in"
  let reached = Finding(what: "mail", health: .well, words: "\(place): reached, and \(login).")
  guard let sendTo else { return [reached] }
  guard let to = Address(sendTo) else {
    return [reached, Finding(what: "test mail", health: .ill, words: "\(sendTo) is no address.")]
  }
  switch await post.send(testLetter(from: server.from, to: to)) {
  case .accepted: return [reached, Finding(what: "test mail", health: .well, words: "The server took it.")]
  case .later(let why, _), .never(let why):
    return [reached, Finding(what: "test mail", health: .ill, words: "\(why).")]
  }
}

private func testLetter(from: Address, to: Address) -> Letter {
  let words = "This mail was sent by blanddig doctor. Mails of the city leave the same way."
  return Letter(
    id: "doctor-\(UUID().uuidString)", from: from, sender: "blanddig", to: to, date: machineClock(),
    language: Language("en"), subject: "blanddig doctor", text: words + "\n", html: "<p>\(words)</p>", stop: nil)
}

extension MailServer.Security {
  fileprivate var words: String {
    switch self {
    case .implicit: "TLS"
    case .startTLS: "STARTTLS"
    case .none: "without TLS on this machine"
    }
  }
}
