// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation
internal import PlainWords

/// A text from wherever it stands.
struct WordsInput: Equatable {
  static let mostBytes = 16_000_000

  /// What it is called in the report.
  let name: String
  let text: String
  let markup: Markup

  static func read(_ place: String, as asked: String?) async throws -> WordsInput {
    let markup = try asked.map { name in
      guard let markup = Markup(rawValue: name) else {
        throw WordsComplaint(sentence: "--as \(name): text, markdown or html is accepted.")
      }
      return markup
    }
    let isAddress = place.contains("://")
    let bytes =
      if isAddress { try await fetchPage(place) } else if place == "-" { standardInput() } else { try file(place) }
    guard bytes.count <= mostBytes else {
      throw WordsComplaint(sentence: "\(place) is larger than \(mostBytes / 1_000_000) MB.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw WordsComplaint(sentence: "\(place) is no UTF-8 text. Save it as UTF-8, or as plain text.")
    }
    return WordsInput(name: place, text: text, markup: markup ?? (isAddress ? .html : usual(place, text)))
  }

  /// By the end of the name; a text that begins with a doctype is a page.
  private static func usual(_ place: String, _ text: String) -> Markup {
    switch place.split(separator: ".").last?.lowercased() {
    case "md", "markdown": .markdown
    case "html", "htm": .html
    default: text.prefix(100).lowercased().contains("<!doctype html") ? .html : .text
    }
  }

  private static func file(_ path: String) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw WordsComplaint(sentence: "\(path) cannot be read: \(error.localizedDescription)")
    }
  }

  private static func standardInput() -> [UInt8] {
    [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  }

  /// What was asked for, else what a page says of itself, else Danish.
  func tongue(asked: String?) throws(WordsComplaint) -> Tongue {
    if let asked {
      guard let tongue = Tongue(rawValue: asked) else {
        throw WordsComplaint(sentence: "--language \(asked): da, en or ar is accepted.")
      }
      return tongue
    }
    guard markup == .html, let said = text.prefix(2_000).firstMatch(of: /<html[^>]*\slang="([a-z]{2})/) else {
      return .danish
    }
    guard let tongue = Tongue(rawValue: String(said.1)) else {
      throw WordsComplaint(sentence: "\(name) is in \(said.1); da, en or ar can be read.")
    }
    return tongue
  }
}
