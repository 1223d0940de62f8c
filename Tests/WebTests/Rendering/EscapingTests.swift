// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import Mustache
import TestCity
import Testing

@testable import Web

@Suite struct EscapingTests {
  /// What joins the sign before it into one grapheme, and passes an escape that compares characters.
  private let joiners = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{E0100}", "\u{0483}"]

  @Test func aSignIsEscapedWhateverMarkFollowsIt() throws {
    let template = try page("<p title=\"{{text}}\">{{text}}</p>")
    for sign in ["<", ">", "&", "\"", "'", "`"] {
      for joiner in joiners {
        let html = template(["text": .text("\(sign)\(joiner)")])
        let inside = html.dropFirst("<p title=\"".count)
        #expect(inside.utf8.starts(with: Array("&".utf8)) && !inside.utf8.starts(with: Array("&\(joiner)".utf8)))
        #expect(html.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
        #expect(html.utf8.count { $0 == UInt8(ascii: "<") } == 2)
      }
    }
  }

  @Test func hostileTextStaysText() throws {
    let template = try page("<p title=\"{{text}}\">{{text}}</p><a href=\"{{text}}\">x</a>")
    for text in hostileTexts {
      let html = template(["text": .text(text)])
      #expect(!html.contains("<script"))
      #expect(!html.contains("\" onmouseover"))
      #expect(html.utf8.count { $0 == UInt8(ascii: "<") } == 4, "\(text)")
    }
  }

  @Test func aFragmentEscapesWhatItIsGivenAndNeverBecomesATag() throws {
    let template = try page("<p>{{name}}</p>{{#secret}}no{{/secret}}")
    for text in hostileTexts + ["{{secret}}", "{{{secret}}}", "{{#secret}}x{{/secret}}", "{{=<% %>=}}"] {
      let name = LocalText(official: Language("ur"), words: [Language("ur"): text])
      let html = template(["name": .name(name), "secret": .flag(false)])
      #expect(html.hasPrefix("<p><bdi lang=\"ur\" dir=\"rtl\">"), "\(html)")
      #expect(html.utf8.count { $0 == UInt8(ascii: "<") } == 4, "\(html)")
      #expect(!html.contains("{"))
    }
  }

  @Test func telephoneNumbersCanBePressedAndOtherNumbersCannot() throws {
    let template = try page("{{text}}")
    func html(_ text: String) -> String {
      template(["text": .dialled(LocalText(official: Language("da"), words: [Language("da"): text]))])
    }
    #expect(html("Ring 112.") == "Ring <a href=\"tel:112\"><bdi dir=\"ltr\">112</bdi></a>.")
    #expect(html("Kom kl. 12 i 123456789") == "Kom kl. 12 i 123456789")
    #expect(html("<b>114") == "&lt;b&gt;<a href=\"tel:114\"><bdi dir=\"ltr\">114</bdi></a>")
  }

  private func page(_ template: String) throws -> (Fields) -> String {
    PageContent.register()
    let words = try words("da")
    let parsed = try MustacheTemplate(string: "{{% CONTENT_TYPE:PAGE}}\n\(template)")
    return { fields in parsed.render(Level(fields: fields, path: "test", reading: Reading(words: words))) }
  }
}

let hostileTexts = [
  "<script>alert(1)</script>", "\"\u{301} onmouseover=alert(1) x=\"", "'\u{301}><img src=x onerror=alert(1)>",
  "<\u{338}script>alert(1)</script>", "\u{202E}gnp.exe\u{2066}", "</bdi></p><script>", "&lt;script&gt;", "`${1}`",
  "javascript:alert(1)\" onclick=\"alert(1)", "\u{0}", "<!--", "]]>", "<\u{200D}svg/onload=alert(1)>",
]
