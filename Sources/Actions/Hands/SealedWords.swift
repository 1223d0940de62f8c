// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Sealing
import Store

/// The place a passage is sealed to: words that are moved do not open.
private func place(_ table: String, _ row: String, _ column: String) -> String { "\(table)|\(row)|\(column)|1" }

extension House {
  func key(ofHand id: Int64, in connection: any Connection) throws -> HandKey? {
    try connection.wrappedKey(ofHand: id).map { try keys.master.open($0, hand: id) }
  }

  func makeKey(ofHand id: Int64, in connection: any Connection) throws -> HandKey {
    let (key, wrapped) = try keys.master.makeHandKey(hand: id, randomness: randomness)
    try connection.keep(wrappedKey: wrapped, masterVersion: keys.master.version, ofHand: id)
    return key
  }

  /// Adds a step; its words go in sealed.
  func add(
    _ step: Step, to hand: Hand, words: Confidential? = nil, formHash: [UInt8]? = nil, in connection: any Connection
  ) throws {
    var sealed: [UInt8]?
    if let words, !words.revealed.isEmpty, let key = try key(ofHand: hand.id, in: connection) {
      sealed = try key.seal(
        words.revealed, at: place("step", "\(hand.id).\(step.number)", "words"), randomness: randomness)
    }
    try connection.add(step, to: hand.id, words: sealed, formHash: formHash)
  }

  /// The steps of a hand with their words opened. Whoever calls this logs the read first.
  func openedSteps(of hand: Hand, in connection: any Connection) throws -> [Step] {
    let key = try key(ofHand: hand.id, in: connection)
    return try connection.steps(ofHand: hand.id).map { sealed in
      guard let words = sealed.words, let key else { return sealed.step }
      let opened = try key.open(words, at: place("step", "\(hand.id).\(sealed.step.number)", "words"))
      return sealed.step.saying(Confidential(opened))
    }
  }

  func keep(_ answers: [Answered], of hand: Hand, key: HandKey, in connection: any Connection) throws {
    for answer in answers {
      let sealed = try key.seal(
        answer.text.revealed, at: place("hand_answer", "\(hand.id).\(answer.question.rawValue)", "words"),
        randomness: randomness)
      try connection.keep(sealedAnswer: sealed, to: answer.question, ofHand: hand.id)
    }
  }

  /// What was answered to the door's questions; nothing when it has been erased.
  func openedAnswers(of hand: Hand, in connection: any Connection) throws -> [Answered] {
    guard let key = try key(ofHand: hand.id, in: connection) else { return [] }
    return try connection.sealedAnswers(ofHand: hand.id).map { sealed in
      let opened = try key.open(
        sealed.words, at: place("hand_answer", "\(hand.id).\(sealed.question.rawValue)", "words"))
      return Answered(question: sealed.question, text: Confidential(opened))
    }
  }

  func setContact(_ contact: Confidential, of hand: Hand, key: HandKey, in connection: any Connection) throws {
    let sealed = try key.seal(contact.revealed, at: place("hand", "\(hand.id)", "contact"), randomness: randomness)
    try connection.setContact(sealed, ofHand: hand.id)
  }

  func openedContact(of hand: Hand, in connection: any Connection) throws -> Confidential? {
    guard let sealed = try connection.contact(ofHand: hand.id), let key = try key(ofHand: hand.id, in: connection)
    else { return nil }
    return Confidential(try key.open(sealed, at: place("hand", "\(hand.id)", "contact")))
  }
}
