// SPDX-License-Identifier: AGPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// A form may only be sent from our own pages: `Sec-Fetch-Site` and, where it is present, `Origin` must say so. A browser
/// that sends neither is held by the form's own token.
struct SameOrigin: RouterMiddleware {
  typealias Context = WebContext

  let origins: Set<String>

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    if request.method == .post {
      if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
        guard site == "same-origin" || site == "none" else { throw Problem.foreign }
      }
      if let origin = request.headers[.origin] {
        guard origins.contains(origin) else { throw Problem.foreign }
      }
    }
    return try await next(request, context)
  }
}
