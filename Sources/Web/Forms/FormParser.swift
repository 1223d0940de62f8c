// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation

/// More fields than any form of ours has.
private let mostFields = 200

/// Reads `a=b&c=d`. The order of values under one name is kept.
/// - Throws: the first complaint.
package func parseForm(_ text: String) throws(FormComplaint) -> Form {
  var fields: [String: [String]] = [:]
  let pairs = text.split(separator: "&", maxSplits: mostFields)
  guard pairs.count <= mostFields else { throw .tooMany }
  for pair in pairs {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = try decoded(parts[0])
    fields[name, default: []].append(parts.count == 2 ? try decoded(parts[1]) : "")
  }
  return Form(fields)
}

/// A query is only a hint to a page: what cannot be read is left out.
package func parseQuery(_ text: String) -> Form {
  (try? parseForm(text)) ?? Form()
}

private func decoded(_ text: Substring) throws(FormComplaint) -> String {
  guard let decoded = percentDecoded(text, plusIsSpace: true) else {
    throw text.contains("%00") || text.utf8.contains(0) ? .zero : .encoding
  }
  return tidied(decoded)
}

/// One form for every text that comes in: NFC, and `\n` between lines whatever the browser sent.
package func tidied(_ text: String) -> String {
  text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").precomposedStringWithCanonicalMapping
}
