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

  package static func text(_ text: String) -> Fragment {
    Fragment(html: safe(text))
  }

  /// Several fragments after each other.
  static func joined(_ html: [SafeText]) -> Fragment {
    Fragment(html: html.map(\.html).joined())
  }
}

/// Text and telephone links, already escaped, on their way into one fragment.
struct SafeText {
  let html: String

  static func plain(_ text: some StringProtocol) -> SafeText {
    SafeText(html: safe(String(text)))
  }

  static func telephone(_ number: some StringProtocol) -> SafeText {
    SafeText(html: "<a href=\"tel:\(safe(String(number)))\"><bdi dir=\"ltr\">\(safe(String(number)))</bdi></a>")
  }
}

/// Escaped, and no brace left that a template could read as a tag.
private func safe(_ text: String) -> String {
  escaped(text).replacing("{", with: "&#123;").replacing("}", with: "&#125;")
}
