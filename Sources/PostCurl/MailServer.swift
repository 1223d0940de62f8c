// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
package import City
package import Post

/// Where mails are handed in.
package struct MailServer: Sendable {
  package enum Security: Sendable, Equatable {
    /// TLS from the first byte.
    case implicit
    /// TLS after STARTTLS, or not at all.
    case startTLS
    /// In the clear: only to this machine itself.
    case none
  }

  package let host: String
  package let port: Int
  package let security: Security
  package let user: String?
  package let password: Confidential?
  package let from: Address
  /// Until the server has answered the call, and until the whole mail has been taken.
  package let connectSeconds: Double
  package let seconds: Double

  package init(
    host: String, port: Int, security: Security, user: String? = nil, password: Confidential? = nil, from: Address,
    connectSeconds: Double = 30, seconds: Double = 120
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.password = password
    self.from = from
    self.connectSeconds = connectSeconds
    self.seconds = seconds
  }

  /// From `smtps://host` or `smtp://host:587`. A server elsewhere is never spoken to without TLS.
  package init(url: String, user: String?, password: Confidential?, from: String) throws(MailServerComplaint) {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme),
      let host = parts.host, !host.isEmpty, parts.path.isEmpty || parts.path == "/", parts.query == nil
    else { throw .noServer(url) }
    guard parts.user == nil, parts.password == nil else { throw .secretInAddress }
    guard let address = Address(from) else { throw .noSender(from) }
    guard (user == nil) == (password == nil) else { throw .halfALogin }
    let isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    self.init(
      host: host, port: parts.port ?? (scheme == "smtps" ? 465 : 587),
      security: scheme == "smtps" ? .implicit : isHere ? .none : .startTLS, user: user, password: password,
      from: address)
  }

  /// The path is the name that the server is greeted with.
  var url: String {
    "\(security == .implicit ? "smtps" : "smtp")://\(host):\(port)/\(from.domain)"
  }
}

package enum MailServerComplaint: Error, Equatable, Sendable, CustomStringConvertible {
  case noServer(String)
  case secretInAddress
  case noSender(String)
  case halfALogin

  package var description: String {
    switch self {
    case .noServer(let url): "\(url) is no mail server. It looks like smtps://mail.example or smtp://mail.example:587."
    case .secretInAddress:
      "A user or password in the mail server's address can be read by others on this machine. Give them apart."
    case .noSender(let from): "\(from.isEmpty ? "Nothing" : from) is no address that mails can come from."
    case .halfALogin: "A mail server's user and password belong together: one of them is missing."
    }
  }
}
