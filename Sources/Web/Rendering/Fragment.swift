// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Mustache

/// A piece of finished HTML that a page puts in unescaped. Can only be made by the functions here, which escape
/// everything they are given.
package struct Fragment: Sendable {
  /// swift-mustache renders a template found as a value without escaping it; braces are written as entities, so that
  /// nobody's text becomes a tag.
  let template: MustacheTemplate?

  private init(html: String) {
    template = try? MustacheTemplate(string: html)
  }

  /// Words in one language, isolated from the direction of the text around them.
  package static func isolated(_ text: String, _ language: Language, _ direction: Direction) -> Fragment {
    Fragment(
      html: "<bdi lang=\"\(safe(language.code))\" dir=\"\(direction.rawValue)\">\(safe(text))</bdi>")
  }

  /// A reference, a receipt or a telephone number: left to right in every language.
  package static func digits(_ text: String) -> Fragment {
    Fragment(html: "<bdi dir=\"ltr\">\(safe(text))</bdi>")
  }

  /// A date in words with its machine-readable form.
  package static func time(_ text: String, _ day: Day) -> Fragment {
    Fragment(html: "<time datetime=\"\(day)\">\(safe(text))</time>")
  }

  /// A link whose text may be in another language than the page.
  package static func link(_ text: String, to url: String, _ language: Language?, _ direction: Direction) -> Fragment {
    let attributes = language.map { " lang=\"\(safe($0.code))\" dir=\"\(direction.rawValue)\"" } ?? ""
    return Fragment(html: "<a href=\"\(safe(url))\"\(attributes)>\(safe(text))</a>")
  }

  /// Words with their telephone numbers as links: any three to eight digits in a row.
  static func dialled(_ text: String, _ language: Language?) -> Fragment {
    let html = text.split { !isDigit($0) }.reduce(into: (html: "", rest: text[...])) { made, digits in
      made.html += safe(String(made.rest[..<digits.startIndex]))
      made.html += (3...8).contains(digits.count) ? telephone(digits) : String(digits)
      made.rest = made.rest[digits.endIndex...]
    }
    let whole = html.html + safe(String(html.rest))
    guard let language else { return Fragment(html: whole) }
    return Fragment(html: "<bdi lang=\"\(safe(language.code))\" dir=\"auto\">\(whole)</bdi>")
  }

  private static func telephone(_ digits: Substring) -> String {
    "<a href=\"tel:\(digits)\"><bdi dir=\"ltr\">\(digits)</bdi></a>"
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

/// Escaped, and no brace left that a template could read as a tag.
private func safe(_ text: String) -> String {
  escaped(text).replacing("{", with: "&#123;").replacing("}", with: "&#125;")
}
