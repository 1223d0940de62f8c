// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hummingbird
import HTTPTypes

/// One request all the way: who is it, what was sent, what does the handler answer.
func respond(
  to request: Request, _ context: WebContext, _ route: Route, _ offered: OfferedLanguage, _ site: Site
) async throws -> Response {
  let badge = try await site.gate.enter(route.rule, request, demonstration: site.settings.demonstration)
  let form = route.method == .post ? try await readForm(of: request, route.rule) : Form()
  if route.method == .post { try site.gate.check(form, badge) }
  let visit = Visit(
    site: site, offered: offered, codes: try codes(of: context), query: parseQuery(request.uri.query ?? ""),
    form: form, path: request.uri.string,
    headers: request.headers, badge: badge, logger: context.logger)
  return try await response(to: route.handler(visit), visit)
}

/// The answer as HTML in the visit's language.
func response(to answer: Answer, _ visit: Visit) async throws -> Response {
  switch answer {
  case .page(let template, let fields, let status):
    return html(try await render(template, fields, visit.offered, visit.site, path: visit.path, visit.logger), status)
  case .framed(let template, let fields):
    let page = try await render(template, fields, visit.offered, visit.site, path: visit.path, visit.logger)
    var response = html(page, .ok)
    response.headers.allowFrames()
    return response
  case .see(let link):
    return Response(status: .seeOther, headers: [.location: link.url(in: visit.language)])
  case .response(let response):
    return response
  }
}

func html(_ text: String, _ status: HTTPResponse.Status) -> Response {
  Response(
    status: status, headers: [.contentType: "text/html; charset=utf-8"],
    body: .init(byteBuffer: ByteBuffer(string: text)))
}

private func codes(of context: WebContext) throws -> [String: String] {
  var codes: [String: String] = [:]
  for (name, value) in context.parameters {
    guard let decoded = percentDecoded(value) else { throw Problem.notFound }
    codes[String(name)] = tidied(decoded)
  }
  return codes
}

private func readForm(of request: Request, _ rule: Rule) async throws -> Form {
  let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased() ?? ""
  // A mail program may stop mails with either kind of form (RFC 8058); everything that counts stands in the address.
  if rule == .mailed {
    _ = try await readBody(of: request)
    return Form()
  }
  guard type == "application/x-www-form-urlencoded" else { throw Problem.form(.kind) }
  let bytes = try await readBody(of: request)
  guard let text = String(validating: bytes.readableBytesView, as: UTF8.self) else { throw Problem.form(.encoding) }
  do {
    return try parseForm(text)
  } catch {
    throw Problem.form(error)
  }
}
