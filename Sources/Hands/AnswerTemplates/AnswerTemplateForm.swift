// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A template as it was typed: its name, and a text for each language, in the order of the form.
package struct AnswerTemplateForm: Equatable, Sendable {
  package struct Text: Equatable, Sendable {
    package var language: Language
    package var words: String

    package init(_ language: Language, _ words: String) {
      self.language = language
      self.words = words
    }
  }

  package var name: String
  package var texts: [Text]

  package init(name: String = "", texts: [Text] = []) {
    self.name = name
    self.texts = texts
  }

  package static let longestName = 80
}

/// A template that can be kept.
package struct PlannedTemplate: Equatable, Sendable {
  package let name: String
  package let texts: [Language: String]
}

/// What to put right, and where.
package struct TemplateComplaint: Equatable, Sendable {
  package enum Field: Equatable, Sendable {
    case name
    case words(Language)
  }

  package enum Reason: String, Sendable, CaseIterable {
    case noName = "no-name"
    case nameTooLong = "name-too-long"
    /// Another template of the desk is called so.
    case nameTaken = "name-taken"
    /// It says nothing in any language.
    case noWords = "no-words"
    case wordsTooLong = "words-too-long"
    /// Nobody is offered this language.
    case unknownLanguage = "unknown-language"
    /// Somebody changed it since this page was shown.
    case changed
    /// The desk has as many as a list can be read of.
    case tooMany = "too-many"
  }

  package let field: Field
  package let reason: Reason

  package init(_ field: Field, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

package struct TemplateComplaints: Error, Equatable, Sendable {
  package let all: [TemplateComplaint]

  package init(_ all: [TemplateComplaint]) {
    self.all = all
  }
}

extension AnswerTemplateForm {
  /// How many a desk may have: a list that is longer is read by nobody.
  package static let most = 60

  /// The template to keep, or everything that is to be put right. A language without words is left out.
  /// - Parameters:
  ///   - others: the desk's other templates.
  ///   - languages: those that people may choose an answer in.
  package func read(
    beside others: [AnswerTemplate], in languages: [Language]
  ) throws(TemplateComplaints) -> PlannedTemplate {
    let name = name.trimmed
    var complaints: [TemplateComplaint] = []
    if let wrong = wrong(name, others) { complaints.append(TemplateComplaint(.name, wrong)) }
    let written = texts.map { Text($0.language, $0.words.trimmed) }.filter { !$0.words.isEmpty }
    complaints += written.filter { $0.words.utf16.count > Reach.longestWords }
      .map { TemplateComplaint(.words($0.language), .wordsTooLong) }
    complaints += written.filter { !languages.contains($0.language) }
      .map { TemplateComplaint(.words($0.language), .unknownLanguage) }
    if written.isEmpty {
      complaints.append(TemplateComplaint(texts.first.map { .words($0.language) } ?? .name, .noWords))
    }
    guard complaints.isEmpty else { throw TemplateComplaints(complaints) }
    return PlannedTemplate(
      name: name, texts: Dictionary(written.map { ($0.language, $0.words) }, uniquingKeysWith: { first, _ in first }))
  }

  private func wrong(_ name: String, _ others: [AnswerTemplate]) -> TemplateComplaint.Reason? {
    if name.isEmpty { return .noName }
    if name.count > AnswerTemplateForm.longestName { return .nameTooLong }
    return others.contains { $0.name.lowercased() == name.lowercased() } ? .nameTaken : nil
  }
}
