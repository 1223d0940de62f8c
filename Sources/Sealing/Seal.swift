// SPDX-License-Identifier: AGPL-3.0-or-later

package import Crypto
import Foundation

/// Wraps the keys of hands. Versioned, so that it can be changed without opening a single hand.
package struct MasterKey: Sendable {
  package let version: Int
  private let key: SymmetricKey

  package init(version: Int, key: SymmetricKey) {
    self.version = version
    self.key = key
  }

  /// A new key for one hand, and the form in which it may be stored.
  package func makeHandKey(hand: Int64, randomness: Randomness) throws -> (key: HandKey, wrapped: [UInt8]) {
    let bytes = randomness.bytes(32)
    let wrapped = try AES.GCM.seal(
      bytes, using: key, nonce: AES.GCM.Nonce(data: randomness.bytes(12)), authenticating: label(hand))
    return (HandKey(key: SymmetricKey(data: bytes)), [UInt8](wrapped.combined ?? Data()))
  }

  /// The same for what else has a key of its own.
  package func makeKey(of owner: Owner, _ id: Int64, randomness: Randomness) throws -> (key: HandKey, wrapped: [UInt8])
  {
    let bytes = randomness.bytes(32)
    let wrapped = try AES.GCM.seal(
      bytes, using: key, nonce: AES.GCM.Nonce(data: randomness.bytes(12)), authenticating: label(owner, id))
    return (HandKey(key: SymmetricKey(data: bytes)), [UInt8](wrapped.combined ?? Data()))
  }

  package func openKey(_ wrapped: [UInt8], of owner: Owner, _ id: Int64) throws -> HandKey {
    let bytes = try AES.GCM.open(AES.GCM.SealedBox(combined: wrapped), using: key, authenticating: label(owner, id))
    return HandKey(key: SymmetricKey(data: bytes))
  }

  package enum Owner: String, Sendable {
    case follower
  }

  /// Throws when the bytes were changed, belong to another hand, or were wrapped by another key.
  package func open(_ wrapped: [UInt8], hand: Int64) throws -> HandKey {
    let bytes = try AES.GCM.open(AES.GCM.SealedBox(combined: wrapped), using: key, authenticating: label(hand))
    return HandKey(key: SymmetricKey(data: bytes))
  }

  private func label(_ owner: Owner, _ id: Int64) -> Data { Data("\(owner.rawValue)-key|\(id)|\(version)".utf8) }

  private func label(_ hand: Int64) -> Data { Data("hand-key|\(hand)|\(version)".utf8) }
}

/// The key of one hand. Erasing its wrapped form erases every word of the hand, in every copy of the database.
package struct HandKey: Sendable {
  private let key: SymmetricKey

  init(key: SymmetricKey) {
    self.key = key
  }

  /// `place` is table|row|column|version: words moved to another place do not open.
  package func seal(_ words: String, at place: String, randomness: Randomness) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      Data(words.utf8), using: key, nonce: AES.GCM.Nonce(data: randomness.bytes(12)),
      authenticating: Data(place.utf8))
    return [UInt8](box.combined ?? Data())
  }

  package func open(_ sealed: [UInt8], at place: String) throws -> String {
    let bytes = try AES.GCM.open(
      AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Data(place.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }
}
