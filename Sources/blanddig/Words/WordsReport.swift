// SPDX-License-Identifier: AGPL-3.0-or-later

internal import City
internal import Draws
internal import PlainWords
internal import Web

/// What there is to say about a text, in its own language, with the same words as the pages.
struct WordsReport {
  private let name: String
  private let found: Examination
  private let words: Words

  init(_ input: WordsInput, _ tongue: Tongue, _ resources: Resources) throws(StartComplaints) {
    let language = Language(tongue.rawValue)
    let offered = OfferedLanguage(
      language: language, title: "", english: "", direction: tongue == .arabic ? .rightToLeft : .leftToRight,
      tier: .complete)
    words = try readWords(of: offered, in: resources.words)
    found = examine(
      input.text, as: input.markup, in: tongue, kinder: try readKinderWords(of: language, in: resources.kinder))
    name = input.name
  }

  var lines: [String] {
    guard found.words > 0 else { return ["\(name): \(words.say("plain.empty"))"] }
    let total =
      found.remarks.isEmpty ? words.say("plain.none") : words.say("plain.total", n: found.remarks.count)
    return ["\(name): \(score)", words.say("plain.longest", n: found.longest), total]
      + found.remarks.map { "\(name):\($0.place.line):\($0.place.column): »\(printable($0.excerpt))« \(advice($0))" }
  }

  var json: JSONValue {
    var fields: [String: JSONValue] = [
      "name": .string(name), "language": .string(found.tongue.rawValue), "words": .int(found.words),
      "sentences": .int(found.sentences), "longestSentence": .int(found.longest), "lix": .null,
      "remarks": .array(found.remarks.map(json)),
    ]
    if let lix = found.lix {
      fields["lix"] = .object([
        "value": .double(lix.value), "rounded": .int(lix.rounded), "band": .string(lix.band.rawValue),
        "bandName": .string(words.say("plain.band.\(lix.band.rawValue)")), "words": .int(lix.words),
        "sentences": .int(lix.sentences), "longWords": .int(lix.longWords),
        "wordsPerSentence": .double(lix.wordsPerSentence), "longWordsInPercent": .double(lix.longWordsInPercent),
      ])
    }
    return .object(fields)
  }

  private var score: String {
    guard let lix = found.lix else { return words.say("plain.no-lix") }
    let perSentence = Int(lix.wordsPerSentence.rounded())
    let said = words.say(
      "plain.score", ["value": "\(lix.rounded)", "band": words.say("plain.band.\(lix.band.rawValue)")])
    let parts = words.say(
      "plain.parts", n: perSentence,
      ["perSentence": "\(perSentence)", "long": "\(Int(lix.longWordsInPercent.rounded()))"])
    return said + " " + parts
  }

  private func json(_ remark: Remark) -> JSONValue {
    .object([
      "kind": .string(remark.kind.name), "line": .int(remark.place.line), "column": .int(remark.place.column),
      "length": .int(remark.place.length), "text": .string(remark.excerpt), "advice": .string(advice(remark)),
    ])
  }

  private func advice(_ remark: Remark) -> String {
    let key = "plain.remark.\(remark.kind.name)"
    return switch remark.kind {
    case .longSentence(let count): words.say(key, n: count)
    case .passive, .initials: words.say(key)
    case .abbreviation(let short): words.say(key, ["full": short.full ?? ""])
    case .word(let word): words.say(key, ["kinder": word.kinder, "why": word.why])
    }
  }
}

/// A terminal obeys control characters; a report shows none of them.
private func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        return isControl ? "\u{FFFD}" : scalar
      }))
}
