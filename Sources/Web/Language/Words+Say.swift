// SPDX-License-Identifier: AGPL-3.0-or-later

extension Words {
  /// A word as plain text, for where there is no page: a terminal, a file.
  /// - Parameters:
  ///   - n: what a word with plurals counts.
  ///   - values: what its `{names}` stand for.
  package func say(_ key: String, n: Int = 0, _ values: [String: String] = [:]) -> String {
    let text =
      switch all[key] {
      case .plain(let text): text
      case .plural(let forms): forms[category(of: n)] ?? forms[.other] ?? ""
      case nil: key
      }
    return values.merging(["n": self.text(of: n)]) { given, _ in given }
      .reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
