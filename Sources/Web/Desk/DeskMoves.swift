// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

@Sendable func sendTake(_ visit: Visit) async throws -> Answer {
  try await move(.take, visit) { target, account, _ in
    try await takeHand(target, by: account, in: visit.site.house)
  }
}

@Sendable func sendAssign(_ visit: Visit) async throws -> Answer {
  try await move(.assign, visit) { target, account, _ in
    try await assignHand(target, to: Int64(visit.form["colleague"]) ?? -1, by: account, in: visit.site.house)
  }
}

@Sendable func sendAnswer(_ visit: Visit) async throws -> Answer {
  try await move(.answer, visit) { target, account, sent in
    guard let day = Day(visit.form["next"]) else { throw DeskRefusal(.dayUnreadable) }
    try await answerHand(
      target, words: sent.words, language: try sent.language(), nextWordBy: day, by: account, in: visit.site.house)
  }
}

@Sendable func sendQuestion(_ visit: Visit) async throws -> Answer {
  try await move(.question, visit) { target, account, sent in
    try await askBack(
      target, words: sent.words, language: try sent.language(), by: account, in: visit.site.house)
  }
}

@Sendable func sendNote(_ visit: Visit) async throws -> Answer {
  try await move(.note, visit) { target, account, sent in
    try await noteOnHand(target, words: sent.words, by: account, in: visit.site.house)
  }
}

@Sendable func sendOutcome(_ visit: Visit) async throws -> Answer {
  try await move(.outcome, visit) { target, account, sent in
    guard let outcome = Outcome(rawValue: visit.form["outcome"]) else { throw DeskRefusal(.outcomeMissing) }
    try await proposeOutcome(
      outcome, on: target, words: sent.words, language: try sent.language(), by: account, in: visit.site.house)
  }
}

@Sendable func sendHandover(_ visit: Visit) async throws -> Answer {
  try await move(.handover, visit) { target, account, sent in
    try await askToTake(
      target, DeskCode(visit.form["receiver"]), words: sent.words, language: try sent.language(), by: account,
      in: visit.site.house)
  }
}

@Sendable func sendTakeBack(_ visit: Visit) async throws -> Answer {
  try await move(.takeBack, visit) { target, account, _ in
    try await takeRequestBack(target, by: account, in: visit.site.house)
  }
}

@Sendable func sendAccept(_ visit: Visit) async throws -> Answer {
  try await move(.accept, visit) { target, account, _ in
    try await acceptHandover(target, by: account, in: visit.site.house)
  }
}

/// Having said no, the desk sees the hand no more: back to its queue.
@Sendable func sendReject(_ visit: Visit) async throws -> Answer {
  try await move(.reject, visit, then: Link(DeskPlace.desk, query: [("done", "reject")])) { target, account, sent in
    try await rejectHandover(target, words: sent.words, by: account, in: visit.site.house)
  }
}

@Sendable func sendFirst(_ visit: Visit) async throws -> Answer {
  try await move(.first, visit) { target, account, sent in
    try await putFirst(
      target, for: PriorityCode(visit.form["reason"]), words: sent.words, by: account, in: visit.site.house)
  }
}

@Sendable func sendPutBack(_ visit: Visit) async throws -> Answer {
  try await move(.putBack, visit) { target, account, _ in
    try await putBack(target, by: account, in: visit.site.house)
  }
}

/// What was written, ready for the verbs.
private struct Sent {
  let words: Confidential
  private let code: String
  private let known: [Language]

  init(_ visit: Visit) {
    words = Confidential(trimmed(visit.form["words"]))
    code = visit.form["language"]
    known = visit.site.house.languages.map(\.language)
  }

  /// Any language that the city knows of, or the asker's own.
  func language() throws(DeskRefusal) -> Language {
    let isTag = (2...35).contains(code.utf8.count) && code.utf8.allSatisfy { isTagByte($0) }
    guard known.contains(Language(code)) || isTag else { throw DeskRefusal(.languageUnknown) }
    return Language(code)
  }

  private func isTagByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}

/// A form that cannot be read into a move.
private struct DeskRefusal: Error {
  let complaint: DeskComplaint

  init(_ complaint: DeskComplaint) {
    self.complaint = complaint
  }
}

/// What all forms share: after success on to the hand; otherwise its page again, with what was written kept, as the hand
/// now is, and with every reason beside its field.
private func move(
  _ place: DeskPlace, _ visit: Visit, then: Link? = nil, _ act: (DeskHand, Account, Sent) async throws -> Void
) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let target = DeskHand(reference: visit.reference, version: Int64(visit.form["version"]) ?? -1)
  let sent = Sent(visit)
  var draft = DeskDraft(place, visit.form)
  if draft.looks || draft.putsIn { return try await openedHand(draft, visit) }
  do {
    try await act(target, account, sent)
    return .see(then ?? .hand(visit.reference, query: [("done", place.deed)]))
  } catch HandRefusal.notFound {
    throw Problem.notFound
  } catch let refusal as HandRefusal {
    draft.complaints = [.refused(refusal)]
  } catch let refusal as DeskRefusal {
    draft.complaints = [refusal.complaint]
    if let words = wordsComplaint(sent.words) { draft.complaints.insert(words, at: 0) }
  }
  return try await openedHand(draft, visit)
}

private func wordsComplaint(_ words: Confidential) -> DeskComplaint? {
  if words.revealed.isEmpty { return .refused(.wordsMissing) }
  return words.revealed.utf16.count > Reach.longestWords ? .refused(.wordsTooLong) : nil
}

extension DeskPlace {
  /// Its last part: what was done, in the address of the page that says so.
  var deed: String { rawValue.split(separator: "/").last.map { String($0) } ?? "" }
}

private func trimmed(_ text: String) -> String {
  var text = text[...]
  while let first = text.first, first.isWhitespace { text = text.dropFirst() }
  while let last = text.last, last.isWhitespace { text = text.dropLast() }
  return String(text)
}
