// SPDX-License-Identifier: AGPL-3.0-or-later

package import Actions
package import HTTPTypes

/// The one cookie there is, for people at the desk. Behind https it is bound to this host and this path.
package struct SessionCookie: Sendable {
  private let name: String
  private let attributes: String

  init(secure: Bool) {
    name = secure ? "__Host-session" : "session"
    attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
  }

  package func token(in headers: HTTPFields) -> SessionToken? {
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name, parts[1].utf8.count <= 64 else { continue }
        return SessionToken(String(parts[1]))
      }
    }
    return nil
  }

  package func setting(_ token: SessionToken) -> String { "\(name)=\(token.text)\(attributes)" }

  package var clearing: String { "\(name)=; Max-Age=0\(attributes)" }
}
