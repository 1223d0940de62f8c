// SPDX-License-Identifier: AGPL-3.0-or-later

extension Connection {
  package func setContact(_ sealed: [UInt8], ofHand id: Int64) throws {
    try run(HandStatement.setContact, [.int(id), .bytes(sealed)])
  }

  package func contact(ofHand id: Int64) throws -> [UInt8]? {
    try first(HandStatement.byId, [.int(id)])?.optionalBytes("contact")
  }

  package func keep(wrappedKey: [UInt8], masterVersion: Int, ofHand id: Int64) throws {
    try run(HandStatement.insertKey, [.int(id), .int(masterVersion), .bytes(wrappedKey)])
  }

  /// Nil when the hand's words have been erased.
  package func wrappedKey(ofHand id: Int64) throws -> [UInt8]? {
    try first(HandStatement.key, [.int(id)])?.bytes("wrapped")
  }

  /// Nobody can read the hand's words again, in this database or in any copy of it that is brought up to date.
  package func eraseWords(ofHand id: Int64) throws {
    try run(HandStatement.eraseKey, [.int(id)])
    try run(HandStatement.eraseWords, [.int(id)])
    try eraseAnswers(ofHand: id)
    try run(HandStatement.setContact, [.int(id), .null])
  }
}
