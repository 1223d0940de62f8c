// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Hummingbird
import HTTPTypes

/// Every route of every room. A room adds its own table here, in one line.
package let allRoutes: [Route] =
  policyRoutes + moneyRoutes + scorecardRoutes + contributeRoutes + legalRoutes + handsRoutes + deskRoutes
  + colleagueRoutes + answerTemplateRoutes + conductRoutes
  + mailRoutes + newsRoutes + recordRoutes + peopleRoutes + plainRoutes + demonstrationRoutes

/// The whole house behind one door, for serving and for tests in memory.
package func makeRouter(_ site: Site, _ routes: [Route] = allRoutes) -> Router<WebContext> {
  let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
  router.addMiddleware {
    SecurityHeaders(secure: site.settings.isSecure)
    ProblemPages(site: site)
    Limits()
    SameOrigin(origins: site.settings.origins)
    Patience(pace: site.settings.pace, proxies: site.settings.proxies)
  }
  router.get("/") { request, _ in welcome(request, site) }
  router.get("/static/:file") { _, context in
    guard let file = site.statics.response(at: context.parameters.get("file") ?? "") else { throw Problem.notFound }
    return file
  }
  for offered in site.languages {
    for route in routes {
      router.on(path(route.pattern, offered), method: route.method) { request, context in
        try await respond(to: request, context, route, offered, site)
      }
    }
    refuseOtherMethods(router, offered, routes)
  }
  return router
}

private func path(_ pattern: String, _ offered: OfferedLanguage) -> RouterPath {
  RouterPath("/\(offered.language.code)/\(pattern)")
}

/// A place that exists answers a wrong method with what it would take, never with "not found".
private func refuseOtherMethods(_ router: Router<WebContext>, _ offered: OfferedLanguage, _ routes: [Route]) {
  for (pattern, methods) in Dictionary(grouping: routes, by: \.pattern).mapValues({ $0.map(\.method) }) {
    let allowed = methods.contains(.get) ? methods + [.head] : methods
    for method in [HTTPRequest.Method.get, .post] where !allowed.contains(method) {
      router.on(path(pattern, offered), method: method) { _, _ -> Response in throw Problem.method(allowed: allowed) }
    }
  }
}

/// From the bare address to the language the browser asks for.
private func welcome(_ request: Request, _ site: Site) -> Response {
  let language = preferred(request.headers[.acceptLanguage] ?? "", among: site.languages, else: site.official)
  return Response(
    status: .seeOther, headers: [.location: "/\(language.language.code)", .vary: "Accept-Language"])
}
