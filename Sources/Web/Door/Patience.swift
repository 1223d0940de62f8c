// SPDX-License-Identifier: AGPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// Slows down, and at last refuses, an address that sends forms without pause. Reading is never limited.
struct Patience: RouterMiddleware {
  typealias Context = WebContext

  let pace: Pace
  let proxies: Set<String>
  private let buckets: Buckets

  init(pace: Pace, proxies: Set<String>) {
    self.pace = pace
    self.proxies = proxies
    buckets = Buckets(pace: pace)
  }

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .post else { return try await next(request, context) }
    let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { request.headers[values: $0].last }
    let address = clientAddress(peer: context.peer, forwarded: forwarded, proxies: proxies)
    switch buckets.take(from: address, at: ContinuousClock.now) {
    case .now: break
    case .later(let seconds): try await Task.sleep(for: .seconds(seconds))
    case .refused(let seconds): throw Problem.tooOften(seconds: seconds)
    }
    return try await next(request, context)
  }
}
