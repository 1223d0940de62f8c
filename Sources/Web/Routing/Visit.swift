// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hummingbird
package import Logging

/// One request to one page in one language: everything a handler may know.
package struct Visit: Sendable {
  package let site: Site
  package let offered: OfferedLanguage
  /// The pattern's parts by name, decoded.
  package let codes: [String: String]
  /// What stands after the question mark. Broken parts are left out.
  package let query: Form
  /// What was sent; empty for GET.
  package let form: Form
  /// The path and query as they came, for the language switch.
  package let path: String
  package let headers: HTTPFields
  /// Who is logged in, where the rule asked for it.
  package let badge: Badge?
  package let logger: Logger

  package var language: Language { offered.language }

  package func code(_ name: String = "code") -> String { codes[name] ?? "" }
}

/// What a handler answers with.
package enum Answer: Sendable {
  /// A template and its fields; the layout's own fields are added where it is rendered.
  case page(String, Fields, status: HTTPResponse.Status = .ok)
  /// A page that other sites may show in a frame. It has a layout of its own, no form and no cookie.
  case framed(String, Fields)
  /// On to another page, always by GET.
  case see(Link)
  /// A ready response, for files and for cookies.
  case response(Response)
}
