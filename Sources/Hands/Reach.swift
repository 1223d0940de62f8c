// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What somebody asks for, read from the form. A value that exists has an answerer.
package struct Reach: Equatable, Sendable {
  package let kind: Kind
  package let topic: TopicCode
  package let district: DistrictCode?
  package let language: Language
  package let words: Confidential
  package let contact: Confidential?
  /// What the door asks besides, in its order.
  package let answers: [Answered]
  package let ladder: Ladder
  package let terms: Terms
  package let measures: [CountedMeasure]

  /// How long the words may be, in UTF-16 units, as a browser counts `maxlength`.
  package static let longestWords = 4_000
  package static let longestContact = 254
}

/// What the person typed, as it came.
package struct ReachForm: Equatable, Sendable {
  package var words: String
  package var topic: String
  package var district: String
  package var language: String
  package var contact: String
  /// To the door's own questions.
  package var answers: [Question: String]
  /// The person has seen the hint about numbers that look like a CPR number and sends all the same.
  package var hasSeenHint: Bool

  package init(
    words: String = "", topic: String = "", district: String = "", language: String = "", contact: String = "",
    answers: [Question: String] = [:], hasSeenHint: Bool = false
  ) {
    self.words = words
    self.topic = topic
    self.district = district
    self.language = language
    self.contact = contact
    self.answers = answers
    self.hasSeenHint = hasSeenHint
  }
}

/// What to put right, and where.
package struct ReachComplaint: Error, Equatable, Sendable {
  package enum Field: Hashable, Sendable {
    case words, topic, district, language, contact
    case question(Question)
  }

  package enum Reason: Equatable, Sendable, CaseIterable {
    case missing, tooLong, unknown
    case noEmail, noTelephone
    /// A hint, not an error: shown once, and the second sending goes through.
    case looksLikeCPR
    case notNumber, noDay, endsBeforeItBegins
    /// A signal about a person who has not said yes.
    case notAgreed
  }

  package let field: Field
  package let reason: Reason

  package init(_ field: Field, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

package struct ReachComplaints: Error, Equatable, Sendable {
  package let all: [ReachComplaint]

  package init(_ all: [ReachComplaint]) {
    self.all = all
  }
}

extension ReachForm {
  /// The value for the front door `kind`, or everything that is to be put right. `languages` are those an answer can
  /// be asked for in.
  package func read(_ kind: Kind, in organisation: Organisation, languages: [Language]) throws(ReachComplaints)
    -> Reach
  {
    var complaints: [ReachComplaint] = []
    func complain(_ complaint: ReachComplaint?) { if let complaint { complaints.append(complaint) } }

    let plainWords = words.trimmed
    complain(wordsComplaint(plainWords))
    let chosenTopic = organisation.topics.first { $0.code.text == topic && $0.kinds.contains(kind) }
    if chosenTopic == nil { complain(ReachComplaint(.topic, topic.isEmpty ? .missing : .unknown)) }
    let chosenDistrict = organisation.districts.first { $0.code.text == district }?.code
    if chosenDistrict == nil && !district.isEmpty { complain(ReachComplaint(.district, .unknown)) }
    let chosenLanguage = languages.first { $0.code == language }
    if chosenLanguage == nil && !language.isEmpty { complain(ReachComplaint(.language, .unknown)) }
    let plainContact = contact.trimmed
    complain(
      plainContact.isEmpty && kind.needsContact ? ReachComplaint(.contact, .missing) : contactComplaint(plainContact))
    let (answered, wrong) = readAnswers(kind, about: chosenTopic)
    complaints += wrong

    guard complaints.isEmpty, let chosenTopic,
      let ladder = organisation.routes.ladder(kind, chosenTopic.code, chosenDistrict),
      let terms = organisation.clocks.terms(kind, chosenTopic.code)
    else {
      throw ReachComplaints(complaints.isEmpty ? [ReachComplaint(.topic, .unknown)] : complaints)
    }
    return Reach(
      kind: kind, topic: chosenTopic.code, district: chosenDistrict, language: chosenLanguage ?? .undetermined,
      words: Confidential(plainWords), contact: plainContact.isEmpty ? nil : Confidential(plainContact),
      answers: answered, ladder: ladder, terms: terms, measures: chosenTopic.measures)
  }

  private func wordsComplaint(_ words: String) -> ReachComplaint? {
    if words.isEmpty { return ReachComplaint(.words, .missing) }
    if words.utf16.count > Reach.longestWords { return ReachComplaint(.words, .tooLong) }
    let lines = answers.filter { if case .line = $0.key.form { true } else { false } }.values
    if !hasSeenHint && (looksLikeCPR(words) || lines.contains(where: looksLikeCPR)) {
      return ReachComplaint(.words, .looksLikeCPR)
    }
    return nil
  }

  private func contactComplaint(_ contact: String) -> ReachComplaint? {
    if contact.isEmpty { return nil }
    if contact.utf16.count > Reach.longestContact { return ReachComplaint(.contact, .tooLong) }
    if contact.contains(where: \.isLetter) || contact.contains("@") {
      return isEmailAddress(contact) ? nil : ReachComplaint(.contact, .noEmail)
    }
    return isTelephoneNumber(contact) ? nil : ReachComplaint(.contact, .noTelephone)
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
