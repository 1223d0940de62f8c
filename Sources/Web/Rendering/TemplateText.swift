// SPDX-License-Identifier: AGPL-3.0-or-later

/// The text of a template file before it is parsed: checked, and with its words in one language.
struct TemplateText {
  let name: String
  let text: String

  /// Why the file is refused; empty when it is good.
  func faults() -> [String] {
    var faults: [String] = []
    let first = text.prefix { $0 != "\n" }
    if first != "{{% CONTENT_TYPE:\(PageContent.name)}}" {
      faults.append("line 1: must be {{% CONTENT_TYPE:\(PageContent.name)}}, else nothing is escaped as it should be")
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for sign in ["{{{", "{{&", "{{=", " style=\""] where line.contains(sign) {
        faults.append("line \(number + 1): \(sign) is not allowed")
      }
    }
    return faults.map { "Templates/\(name).mustache, \($0)." }
  }

  /// The keys it uses, with the line each stands on.
  func keys() -> [(key: String, line: Int)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      line.matches(of: wordTag).map { (String($0.1), number + 1) }
    }
  }

  /// `[[key]]` becomes the word, `[[key count]]` the plural word that counts the field `count`.
  func spoken(in words: Words) throws(StartComplaints) -> String {
    let unknown = keys().filter { words.all[$0.key] == nil }
    guard unknown.isEmpty else {
      throw StartComplaints(
        unknown.map { "Templates/\(name).mustache, line \($0.line): no word \($0.key) in Words/\(words.language)." })
    }
    return text.replacing(wordTag) { match in
      words.all[String(match.1)]?.mustache(number: match.2.map { String($0) } ?? "n") ?? ""
    }
  }
}

/// `[[room.key]]` or `[[room.key field]]`.
nonisolated(unsafe) private let wordTag = /\[\[([a-z][a-zA-Z0-9.-]*)(?: ([a-zA-Z][a-zA-Z0-9.]*))?\]\]/
