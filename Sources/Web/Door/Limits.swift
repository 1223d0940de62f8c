// SPDX-License-Identifier: AGPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore

/// How much one request may bring. Uploads will have limits of their own.
package enum Limit {
  package static let bodyBytes = 2 * 1024 * 1024
  package static let headerBytes = 16 * 1024
  package static let headerFields = 100
  package static let addressBytes = 8 * 1024
  package static let bodySeconds = 60
}

/// Refuses in words what is too large, and any method but GET, HEAD and POST.
struct Limits: RouterMiddleware {
  typealias Context = WebContext

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard [.get, .head, .post].contains(request.method) else { throw Problem.method(allowed: [.get, .head, .post]) }
    guard request.uri.string.utf8.count <= Limit.addressBytes else { throw Problem.addressTooLong }
    let bytes = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
    guard bytes <= Limit.headerBytes, request.headers.count <= Limit.headerFields else { throw Problem.headersTooLarge }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Limit.bodyBytes {
      throw Problem.tooLarge
    }
    return try await next(request, context)
  }
}

/// The body whole, or a refusal: too large, or so slow that somebody is only holding the line.
func readBody(of request: Request) async throws -> ByteBuffer {
  try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
    group.addTask {
      do {
        return try await request.body.collect(upTo: Limit.bodyBytes)
      } catch is NIOTooManyBytesError {
        throw Problem.tooLarge
      }
    }
    group.addTask {
      try await Task.sleep(for: .seconds(Limit.bodySeconds))
      throw Problem.tooSlow
    }
    defer { group.cancelAll() }
    guard let body = try await group.next() else { throw Problem.tooSlow }
    return body
  }
}
