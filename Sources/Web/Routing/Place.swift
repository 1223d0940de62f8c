// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The pages of one room, as an enum of path patterns: `theme/:code`. Routes and links are both made from it, so that a
/// link cannot point where no route is. The language stands before every pattern.
package protocol Place: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Whether the page can be read on any day: then links from another such page keep the day.
  var isDated: Bool { get }
}

extension Place {
  package var isDated: Bool { false }
}

/// The address of a page, in no language yet.
package struct Link: Hashable, Sendable {
  /// Without the language and without a slash at either end.
  private let path: String
  private let query: String
  private let fragment: String
  /// Whether the page it leads to can be read on any day.
  private let isDated: Bool

  /// - Parameters:
  ///   - codes: fill the pattern's `:parts` in their order; they are percent-encoded here.
  ///   - query: names and values after the question mark, in this order.
  package init(_ place: some Place, _ codes: [String] = [], query: [(String, String)] = [], at fragment: String = "") {
    var left = codes[...]
    path = place.rawValue.split(separator: "/").map { part in
      part.hasPrefix(":") ? percentEncoded(left.popFirst() ?? "") : String(part)
    }.joined(separator: "/")
    self.query = query.map { "\(percentEncoded($0))=\(percentEncoded($1))" }.joined(separator: "&")
    self.fragment = fragment
    isDated = place.isDated
  }

  /// - Parameter day: the day that the page with this link shows; links among pages of the promise keep it.
  package func url(in language: Language, on day: Day? = nil) -> String {
    let kept = isDated ? day.map { "on=\($0)" } ?? "" : ""
    let query = [query, kept].filter { !$0.isEmpty }.joined(separator: "&")
    return "/\(language.code)" + (path.isEmpty ? "" : "/\(path)") + (query.isEmpty ? "" : "?\(query)")
      + (fragment.isEmpty ? "" : "#\(fragment)")
  }

  /// The same page, at one of its parts.
  package func part(_ fragment: String) -> Link {
    Link(path: path, query: query, fragment: fragment, isDated: isDated)
  }

  private init(path: String, query: String, fragment: String, isDated: Bool) {
    self.path = path
    self.query = query
    self.fragment = fragment
    self.isDated = isDated
  }
}
