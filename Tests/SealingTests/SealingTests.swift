// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Crypto
import Foundation
import Sealing
import Testing

private let secret = ServerSecret(key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))
private let now = Instant(seconds: 1_350_000_000)

@Suite struct ReceiptTests {
  private let token = FormToken.make(at: now, secret: secret, randomness: .system)

  @Test func theSameFormSentAgainHasTheSameReceipt() {
    let first = Receipt.make(token: token, sent: ["a", "b"], secret: secret)
    #expect(Receipt.make(token: token, sent: ["a", "b"], secret: secret) == first)
    #expect(first.digits.count == 20 && first.groups.map(\.count) == [4, 4, 4, 4, 4])
  }

  @Test func otherWordsOrAnotherFormMakeAnotherReceipt() {
    let other = FormToken.make(at: now, secret: secret, randomness: .system)
    let receipts = [
      Receipt.make(token: token, sent: ["ab", "c"], secret: secret),
      Receipt.make(token: token, sent: ["a", "bc"], secret: secret),
      Receipt.make(token: other, sent: ["ab", "c"], secret: secret),
    ]
    #expect(Set(receipts.map(\.digits)).count == 3)
  }

  @Test func theDigitsAreAllUsed() {
    var seen = Set<Character>()
    for number in 0..<50 { seen.formUnion(Receipt.make(token: token, sent: ["\(number)"], secret: secret).digits) }
    #expect(seen.count == 10)
  }

  @Test(arguments: [
    "4821 7093 5516 0348 2967", "48217093551603482967", "4821-7093-5516-0348-2967", "٤٨٢١ ٧٠٩٣ ٥٥١٦ ٠٣٤٨ ٢٩٦٧",
  ])
  func peopleMayTypeItAsTheyLike(typed: String) {
    #expect(Receipt(typed: typed)?.digits == "48217093551603482967")
  }

  @Test(arguments: ["", "4821", "4821 7093 5516 0348 296x", "4821709355160348296712"])
  func anythingElseIsNone(typed: String) {
    #expect(Receipt(typed: typed) == nil)
  }

  @Test func itDoesNotPrintItself() {
    let receipt = Receipt.make(token: token, sent: ["a"], secret: secret)
    #expect(!"\(receipt)".contains(receipt.digits))
    #expect(!String(describing: Confidential("hemmeligt")).contains("hemmeligt"))
    var dumped = ""
    dump(Confidential("hemmeligt"), to: &dumped)
    #expect(!dumped.contains("hemmeligt"))
  }
}

@Suite struct TokenTests {
  @Test func aFormIsGoodForADayAndOnlyWithOurSignature() throws {
    let token = FormToken.make(at: now, secret: secret, randomness: .system)
    #expect(FormToken.read(token.text, at: now.advanced(bySeconds: 86_400), secret: secret) != nil)
    #expect(FormToken.read(token.text, at: now.advanced(bySeconds: 86_401), secret: secret) == nil)
    #expect(FormToken.read(token.text, at: now.advanced(bySeconds: -61), secret: secret) == nil)
    let other = ServerSecret(key: SymmetricKey(size: .bits256))
    #expect(FormToken.read(token.text, at: now, secret: other) == nil)
    let changed = (token.text.first == "A" ? "B" : "A") + token.text.dropFirst()
    #expect(FormToken.read(changed, at: now, secret: secret) == nil)
    #expect(FormToken.read("", at: now, secret: secret) == nil)
    #expect(FormToken.read(String(repeating: "A", count: 100_000), at: now, secret: secret) == nil)
  }

  @Test func aPassOpensItsHandForAnHour() throws {
    let text = try FollowPass(hand: 424_242_424_242, madeAt: now).text(secret: secret, randomness: .system)
    #expect(FollowPass.read(text, at: now.advanced(bySeconds: 3_600), secret: secret)?.hand == 424_242_424_242)
    #expect(FollowPass.read(text, at: now.advanced(bySeconds: 3_601), secret: secret) == nil)
    #expect(FollowPass.read(text + "A", at: now, secret: secret) == nil)
    #expect(!text.contains("424242424242"))
  }
}

@Suite struct SealTests {
  private let master = MasterKey(version: 1, key: SymmetricKey(size: .bits256))

  @Test func wordsOpenOnlyWhereTheyWereSealed() throws {
    let (key, wrapped) = try master.makeHandKey(hand: 7, randomness: .system)
    let sealed = try key.seal("hemmeligt", at: "step|7.1|words|1", randomness: .system)
    #expect(try master.open(wrapped, hand: 7).open(sealed, at: "step|7.1|words|1") == "hemmeligt")
    #expect(throws: (any Error).self) { try key.open(sealed, at: "step|7.2|words|1") }
    #expect(throws: (any Error).self) { try master.open(wrapped, hand: 8) }
    #expect(!sealed.contains(sequence: Array("hemmeligt".utf8)))
  }

  @Test func aPasswordMatchesItselfHoweverItsAccentsAreTyped() throws {
    let stored = try Password.hash("en lang sætning é", randomness: .system)
    #expect(Password.matches("en lang sætning e\u{301}", stored))
    #expect(!Password.matches("en anden sætning", stored))
    #expect(!Password.matches("en lang sætning é", "scrypt$99$8$3$AAAA$AAAA"))
    #expect(!Password.matches("", "nonsense"))
  }

  @Test func theKeysAreFilesOnlyTheirOwnerCanRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try KeyFolder.open(folder)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "server.key").path)[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
    let again = try KeyFolder.open(folder)
    #expect(first.server.mac([1], for: .form) == again.server.mac([1], for: .form))
    try Data([1, 2]).write(to: folder.appending(path: "server.key"))
    #expect(throws: KeyFault.self) { try KeyFolder.open(folder) }
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: sequence) }
  }
}
