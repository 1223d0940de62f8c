// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import Yams

extension Source {
  /// A single text, in NFC and without spaces around it; nil with a complaint when it is none, or empty.
  func text(_ node: Node, _ what: String, expected: String) -> Marked<String>? {
    let place = place(of: node)
    guard let scalar = node.scalar else {
      complain(place, "\(what) should be \(expected), but is \(shape(of: node)).")
      return nil
    }
    let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
    guard !text.isEmpty else {
      complain(place, "\(what) is empty. Write \(expected).")
      return nil
    }
    guard text.unicodeScalars.count <= longestText else {
      complain(place, "\(what) is longer than \(longestText) characters. Shorten it.")
      return nil
    }
    // A double-quoted text can hold a forbidden character as an escape, unseen by the first look at the file.
    if let objection = text.unicodeScalars.lazy.compactMap(objection).first {
      complain(place, "in \(what), \(objection)")
      return nil
    }
    return Marked(value: text, place: place)
  }
}

let longestText = 4_000

extension Fields {
  func text(_ key: String, expected: String = "a text") -> Marked<String>? {
    node(key, expected: expected).flatMap { source.text($0, "\"\(key)\" of \(title)", expected: expected) }
  }

  func code<N>(_ key: String, of named: N.Type = N.self) -> Marked<Code<N>>? {
    text(key, expected: "a code such as kff-fritid").flatMap { readCode($0, source) }
  }

  /// One of a closed choice; the first stands in when it cannot be read.
  func choice<T>(_ key: String, _ type: T.Type = T.self) -> T where T: CaseIterable & RawRepresentable<String> {
    let words = T.allCases.map(\.rawValue)
    guard let text = text(key, expected: "one of " + words.joined(separator: ", ")) else { return firstCase() }
    if let value = T(rawValue: text.value) { return value }
    source.complain(
      text.place,
      "\"\(key)\" of \(title) cannot be \"\(text.value)\". \(remedy(for: text.value, among: words))")
    return firstCase()
  }

  func number(_ key: String, in range: ClosedRange<Int>) -> Int {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let text = text(key, expected: expected) else { return range.lowerBound }
    if let number = Int(text.value), range.contains(number), String(number) == text.value { return number }
    source.complain(text.place, "\"\(key)\" of \(title) should be \(expected), but is \"\(text.value)\".")
    return range.lowerBound
  }

  /// False when the key is not there.
  func truth(_ key: String) -> Bool {
    guard has(key), let text = text(key, expected: "true or false") else { return false }
    if text.value != "true", text.value != "false" {
      source.complain(text.place, "\"\(key)\" of \(title) should be true or false, but is \"\(text.value)\".")
    }
    return text.value == "true"
  }

  func day(_ key: String) -> Marked<Day>? {
    text(key, expected: "a date such as 2011-12-31").flatMap { readDay($0, "\"\(key)\" of \(title)", source) }
  }
}

private func firstCase<T: CaseIterable>() -> T { T.allCases[T.allCases.startIndex] }

func readDay(_ text: Marked<String>, _ what: String, _ source: Source) -> Marked<Day>? {
  if let day = Day(text.value) { return Marked(value: day, place: text.place) }
  source.complain(
    text.place, "\(what) should be a date such as 2011-12-31, but there is no day \"\(text.value)\".")
  return nil
}

func readCode<N>(_ text: Marked<String>, _ source: Source) -> Marked<Code<N>>? {
  let isCode = text.value.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || isDigit($0) }
  guard isCode, text.value.unicodeScalars.count <= 60 else {
    source.complain(
      text.place, "\"\(text.value)\" is no code. Use letters, digits and hyphens, 60 at most, such as kff-fritid.")
    return nil
  }
  return Marked(value: Code(text.value), place: text.place)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
