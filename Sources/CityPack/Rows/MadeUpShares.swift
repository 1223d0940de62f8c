// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// In which proportions hands come: by language, kind and month of the year. What is not said comes evenly.
package struct MadeUpShares: Equatable, Sendable {
  package let languages: [Language: Int]
  package let kinds: [Kind: Int]
  /// From January to December; empty for evenly.
  package let months: [Int]

  init(_ fields: Fields) {
    languages = Dictionary(
      fields.numbers("languages").map { (Language($0.key), $0.number) }, uniquingKeysWith: { $1 })
    kinds = Dictionary(
      fields.numbers("kinds").compactMap { share in
        if let kind = Kind(rawValue: share.key) { return (kind, share.number) }
        let known = Kind.allCases.map(\.rawValue)
        fields.source.complain(
          share.place, "\"\(share.key)\" is no kind of hand. \(remedy(for: share.key, among: known))")
        return nil
      }, uniquingKeysWith: { $1 })
    guard fields.has("months") else {
      months = []
      return
    }
    let typed = fields.texts("months", expected: "twelve numbers, from January to December")
    months = typed.compactMap { Int($0.value) }.filter { (0...1_000).contains($0) }
    if months.count != 12 || typed.count != 12 {
      fields.source.complain(fields.place, "\"months\" should be twelve whole numbers, from January to December.")
    }
  }
}

extension Fields {
  /// A block of whole numbers from 0 to 1000; empty where the key is not there.
  fileprivate func numbers(_ key: String) -> [(key: String, number: Int, place: Place)] {
    pairs(key).compactMap { word, text in
      if let number = Int(text.value), (0...1_000).contains(number) { return (word.value, number, word.place) }
      source.complain(text.place, "\"\(word.value)\" of \"\(key)\" should be a whole number from 0 to 1000.")
      return nil
    }
  }
}
