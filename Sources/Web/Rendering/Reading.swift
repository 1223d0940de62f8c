// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Mustache
import Policy

/// One rendering of one page in one language: turns fields into what the template engine knows, and writes down every
/// name that the template wanted and the model did not give.
final class Reading {
  let words: Words
  /// The day that the page shows, where it is not today.
  private let day: Day?
  private(set) var missing: [String] = []

  init(words: Words, on day: Day? = nil) {
    self.words = words
    self.day = day
  }

  func missed(_ name: String) {
    missing.append(name)
  }

  func value(of field: Field, named name: String) -> Any {
    switch field {
    case .text(let text): text
    case .count(let number): Count(number: number, words: words)
    case .flag(let flag): flag
    case .fields(let fields): Level(fields: fields, path: name, reading: self)
    case .list(let rows): rows.map { Level(fields: $0, path: name, reading: self) }
    case .fragment(let fragment): fragment.template ?? Absent()
    case .absent: Absent()
    default: inLanguage(field)
    }
  }

  private func inLanguage(_ field: Field) -> Any {
    switch field {
    case .day(let day, let style): return Fragment.time(words.text(of: day, style), day).template ?? Absent()
    case .plainDay(let day, let style): return words.text(of: day, style)
    case .money(let money): return words.text(of: money)
    case .sum(let money, let currency):
      return currency.pattern.reading(in: words.language).text.replacing("{amount}", with: words.text(of: money))
    case .word(let key): return words.template(key) ?? missedWord(key)
    case .link(let link): return link.url(in: words.language, on: day)
    case .name(let text): return marked(text.original, text.official)
    case .translation(let text):
      guard text.official != words.language, let ours = text.words[words.language] else { return Absent() }
      return ours
    case .local(let text):
      let reading = text.reading(in: words.language)
      return marked(reading.text, reading.language)
    case .beside(let text):
      guard text.reading(in: words.language).language != text.official else { return Absent() }
      return marked(text.original, text.official)
    case .linked(let text, let link):
      let reading = text.reading(in: words.language)
      return linked(reading.text, reading.language, link)
    case .linkedName(let text, let link): return linked(text.original, text.official, link)
    case .dialled(let text):
      let reading = text.reading(in: words.language)
      return Fragment.dialled(reading.text, reading.language == words.language ? nil : reading.language).template
        ?? Absent()
    case .plain(let text): return text.reading(in: words.language).text
    default: return Absent()
    }
  }

  private func marked(_ text: String, _ language: Language) -> Any {
    guard language != words.language else { return text }
    return Fragment.isolated(text, language, direction(of: language)).template ?? Absent()
  }

  private func linked(_ text: String, _ language: Language, _ link: Link) -> Any {
    let other = language == words.language ? nil : language
    let fragment = Fragment.link(text, to: link.url(in: words.language, on: day), other, direction(of: language))
    return fragment.template ?? Absent()
  }

  private func missedWord(_ key: String) -> Any {
    missed("[[\(key)]]")
    return Absent()
  }
}

/// The fields of one level. Unlike plain dictionaries it does not let a forgotten name climb to an outer level in
/// silence; only `page`, which every template may use, is looked for further out.
struct Level: MustacheParent {
  let fields: Fields
  let path: String
  let reading: Reading

  func child(named name: String) -> Any? {
    if let field = fields[name] {
      return reading.value(of: field, named: "\(path).\(name)")
    }
    if name != "page" { reading.missed("\(path).\(name)") }
    return nil
  }
}

/// A number that knows its plural category.
struct Count: MustacheParent, MustacheCustomRenderable {
  let number: Int
  let words: Words

  var renderText: String { words.text(of: number) }
  var isNull: Bool { false }

  func child(named name: String) -> Any? {
    PluralCategory(rawValue: name).map { words.category(of: number) == $0 }
  }
}

struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
