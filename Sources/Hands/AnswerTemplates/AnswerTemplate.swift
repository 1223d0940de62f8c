// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What a desk often has to say, in one language or several. Words in braces are fields: those that we know are filled from
/// the hand, and all others are blanks that a colleague fills before it is sent.
package struct AnswerTemplate: Equatable, Sendable {
  package let id: Int64
  package let desk: DeskCode
  /// Counts up with each change, so that nobody overwrites what they have not seen.
  package let version: Int64
  package let name: String
  package let texts: [Language: String]

  package init(id: Int64, desk: DeskCode, version: Int64, name: String, texts: [Language: String]) {
    self.id = id
    self.desk = desk
    self.version = version
    self.name = name
    self.texts = texts
  }

  /// The text in the first of these languages that it has, else in whichever comes first by its code.
  package func text(in wanted: [Language]) -> (language: Language, text: String)? {
    let language = wanted.first { texts[$0] != nil } ?? texts.keys.min()
    return language.flatMap { language in texts[language].map { (language, $0) } }
  }
}
