// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
import Hummingbird
import Logging

/// Turns everything that is thrown into a page in the person's language. What nobody foresaw gets a reference that
/// stands in the log too; the person is never shown the error itself.
struct ProblemPages: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return await page(problem, request, context)
    } catch let error as HTTPError where error.status == .notFound {
      return await page(.notFound, request, context)
    } catch {
      let reference = newReference()
      context.logger.error("A page failed.", metadata: ["reference": "\(reference)", "error": "\(error)"])
      return await page(.fault(reference: reference), request, context)
    }
  }

  private func page(_ problem: Problem, _ request: Request, _ context: WebContext) async -> Response {
    let path = request.uri.path
    let offered = path.split(separator: "/").first.flatMap(site.offered) ?? site.official
    var response: Response
    do {
      response = html(
        try await render("problem", fields(problem), offered, site, path: "/\(offered.language.code)", context.logger),
        problem.status)
    } catch {
      // Even the page about the fault failed: a line of text is still an answer.
      context.logger.critical("The page about a fault failed.", metadata: ["error": "\(error)"])
      response = Response(status: problem.status, body: .init(byteBuffer: ByteBuffer(string: "\(problem.status.code)")))
    }
    if case .method(let allowed) = problem {
      response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    }
    if case .tooOften(let seconds) = problem { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  private func fields(_ problem: Problem) -> Fields {
    var fields: Fields = [
      "title": .word("problem.\(problem.key).title"), "text": .word("problem.\(problem.key).text"),
      "reference": .absent, "seconds": .absent, "front": .link(.front),
    ]
    if case .fault(let reference) = problem { fields["reference"] = .fragment(.digits(reference)) }
    if case .tooOften(let seconds) = problem { fields["seconds"] = .count(seconds) }
    return fields
  }
}

/// Eight letters and digits that cannot be mistaken for each other when read aloud.
private func newReference() -> String {
  let signs = Array("23456789BCDFGHJKMNPQRTVWXY")
  return String((0..<8).compactMap { _ in signs.randomElement() })
}
