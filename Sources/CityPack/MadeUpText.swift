// SPDX-License-Identifier: AGPL-3.0-or-later

/// A text with choices in it, such as `My son is {six|seven} and loves {chess|swimming}.` Each choice stands whole in
/// the language of the text, so that whoever writes it sees to gender, number and case.
package struct MadeUpText: Equatable, Sendable {
  private enum Part: Equatable, Sendable {
    case words(String)
    case choice([String])
  }

  private let parts: [Part]

  /// Nil where a brace has no other, or where there is nothing to choose between.
  package init?(_ text: String) {
    var parts: [Part] = []
    for (number, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let halves = piece.split(separator: "}", omittingEmptySubsequences: false)
      guard halves.count == (number == 0 ? 1 : 2) else { return nil }
      if number > 0 {
        let choices = halves[0].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard choices.count > 1, choices.allSatisfy({ !$0.isEmpty }) else { return nil }
        parts.append(.choice(choices))
      }
      if let words = halves.last, !words.isEmpty { parts.append(.words(String(words))) }
    }
    self.parts = parts
  }

  /// How many texts it can become.
  package var variants: Int {
    parts.reduce(1) { product, part in
      if case .choice(let choices) = part { product * choices.count } else { product }
    }
  }

  /// One of them: `below` chooses a number from 0 up to, and without, the one it is given.
  package func said(choosing below: (Int) -> Int) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .choice(let choices): choices[below(choices.count)]
      }
    }.joined()
  }
}
