// SPDX-License-Identifier: AGPL-3.0-or-later

import Hummingbird
import HTTPTypes

/// The headers that stand on every answer, whatever it is.
package let securityHeaders: [(name: String, value: String)] = [
  (
    "Content-Security-Policy",
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  ),
  ("X-Content-Type-Options", "nosniff"),
  // Not no-referrer: with it Chromium sends `Origin: null` on form posts.
  ("Referrer-Policy", "same-origin"),
  ("Cross-Origin-Opener-Policy", "same-origin"),
  ("Cross-Origin-Resource-Policy", "same-origin"),
  (
    "Permissions-Policy",
    "accelerometer=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), "
      + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), web-share=(), "
      + "xr-spatial-tracking=()"
  ),
]

extension HTTPFields {
  /// Adds what is not there yet.
  mutating func addSecurity(secure: Bool) {
    for (name, value) in securityHeaders {
      if let name = HTTPField.Name(name), self[name] == nil { self[name] = value }
    }
    if secure, self[.strictTransportSecurity] == nil {
      self[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
    }
    if self[.cacheControl] == nil { self[.cacheControl] = "no-store" }
  }
}

extension HTTPFields {
  /// Any site may show this one answer in a frame; everything else in the policy stays.
  mutating func allowFrames() {
    for (name, value) in securityHeaders {
      guard let name = HTTPField.Name(name) else { continue }
      if name == .contentSecurityPolicy {
        self[name] = value.replacing("frame-ancestors 'none'", with: "frame-ancestors *")
      } else if name.canonicalName == "cross-origin-resource-policy" {
        self[name] = "cross-origin"
      }
    }
  }
}

/// Puts them on, and takes the body off what a HEAD is answered with, pages about problems too.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = WebContext

  let secure: Bool

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers.addSecurity(secure: secure)
    return request.method == .head ? response.createHeadResponse() : response
  }
}
