// SPDX-License-Identifier: AGPL-3.0-or-later

import CCurl
import City
import Foundation
package import Post

/// Hands mails to a mail server, through libcurl. Its calls block, so they run one after another on a thread of their
/// own and never on one of Swift's.
package final class CurlPost: Sendable {
  private let server: MailServer
  private let thread = DispatchQueue(label: "blanddig.post")

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  package init(_ server: MailServer) {
    self.server = server
    _ = Self.isReady
  }

  package func send(_ letter: Letter) async -> PostReply {
    let server = server
    return await onOwnThread {
      talk(to: server, Exchange(text: letter.written)) { curl in
        _ = ccurl_set_text(curl, CURLOPT_MAIL_FROM, "<\(letter.from.text)>")
        _ = ccurl_set_number(curl, CURLOPT_UPLOAD, 1)
        let recipients = curl_slist_append(nil, "<\(letter.to.text)>")
        _ = ccurl_set_recipients(curl, recipients)
        return recipients
      }
    }
  }

  /// Greets, turns on TLS, logs in and leaves; no mail is sent.
  package func knock() async -> PostReply {
    let server = server
    return await onOwnThread {
      talk(to: server, Exchange(text: [])) { curl in
        _ = ccurl_set_text(curl, CURLOPT_CUSTOMREQUEST, "NOOP")
        return nil
      }
    }
  }

  private func onOwnThread(_ work: @escaping @Sendable () -> PostReply) async -> PostReply {
    await withCheckedContinuation { waiting in
      thread.async { waiting.resume(returning: work()) }
    }
  }
}

/// One conversation. `prepare` says what it is about; the list it answers with is freed afterwards.
private func talk(
  to server: MailServer, _ exchange: Exchange, _ prepare: (UnsafeMutableRawPointer) -> UnsafeMutablePointer<curl_slist>?
) -> PostReply {
  guard let curl = curl_easy_init() else { return .later("libcurl has no room", meetsServer: false) }
  defer { curl_easy_cleanup(curl) }
  _ = ccurl_set_text(curl, CURLOPT_URL, server.url)
  _ = ccurl_set_text(curl, CURLOPT_PROXY, "")
  // Signals belong to the whole program; without them libcurl keeps its time-outs by itself.
  _ = ccurl_set_number(curl, CURLOPT_NOSIGNAL, 1)
  _ = ccurl_set_number(curl, CURLOPT_CONNECTTIMEOUT_MS, Int(server.connectSeconds * 1_000))
  _ = ccurl_set_number(curl, CURLOPT_TIMEOUT_MS, Int(server.seconds * 1_000))
  if server.security == .startTLS { _ = ccurl_set_number(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
  if let user = server.user, let password = server.password {
    _ = ccurl_set_text(curl, CURLOPT_USERNAME, user)
    _ = ccurl_set_text(curl, CURLOPT_PASSWORD, password.revealed)
  }
  exchange.listen(to: curl)
  let list = prepare(curl)
  defer { curl_slist_free_all(list) }
  let result = withExtendedLifetime(exchange) { curl_easy_perform(curl) }
  return reply(result, exchange)
}

/// Only what is said about the recipient or about the text itself is about this mail, and only there a 5 is for good: a
/// server that refuses us, our login or our sender is a server to be put right, and the mail waits.
private func reply(_ result: CURLcode, _ exchange: Exchange) -> PostReply {
  if result == CURLE_OK { return .accepted }
  let isAboutTheMail = exchange.command == "RCPT" || exchange.command == "DATA"
  let reason = "\(String(cString: curl_easy_strerror(result))) (\(exchange.command) \(exchange.reply))"
  let isRefused = result == CURLE_SEND_ERROR || result == CURLE_WEIRD_SERVER_REPLY || result == CURLE_RECV_ERROR
  guard isAboutTheMail, isRefused, exchange.reply >= 400 else { return .later(reason, meetsServer: false) }
  return exchange.reply >= 500 ? .never(reason) : .later(reason, meetsServer: true)
}
