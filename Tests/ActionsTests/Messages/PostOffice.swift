// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Crypto
import Foundation
import Hands
import Post
import PostCurl
import Sealing
import Store
import StoreSQLite
import Synchronization
import TestCity
import TestPost
import Testing

/// Lilleby with a mail server, on clocks that are moved by hand: both show the same moment, as in a city that lives now.
final class PostOffice: Sendable {
  let house: House
  let sink: Sink
  private let patient: CurlPost
  private let hasty: CurlPost
  private let now = Mutex(Instant(seconds: 0))

  /// Monday 1 October 2012, ten o'clock.
  init(writesMail: Bool = true) throws {
    let zone = try #require(TimeZone(identifier: "Europe/Copenhagen"))
    let start = Instant(seconds: 1_349_078_400)
    now.withLock { $0 = start }
    sink = try Sink()
    let from = try #require(Address("city@lilleby.example"))
    patient = CurlPost(MailServer(host: "127.0.0.1", port: sink.port, security: .none, from: from))
    hasty = CurlPost(MailServer(host: "127.0.0.1", port: sink.port, security: .none, from: from, seconds: 0.1))
    let box = Box()
    house = House(
      plan: TestCity.plan, organisation: TestCity.organisation, languages: TestCity.languages,
      database: try SQLiteDatabase.inMemory(),
      keys: KeyFolder(
        master: MasterKey(version: 1, key: SymmetricKey(data: [UInt8](repeating: 1, count: 32))),
        server: ServerSecret(key: SymmetricKey(data: [UInt8](repeating: 2, count: 32)))),
      clock: CityClock(zone: zone, machine: { box.read() }), randomness: .system, writesMail: writesMail)
    box.read = { [unowned self] in now.withLock { $0 } }
  }

  func pass(_ seconds: Int64) { now.withLock { $0 = $0.advanced(bySeconds: seconds) } }

  /// Working days later at the same hour, with all that time does on the way.
  func pass(workingDays count: Int) async throws {
    for _ in 0..<count {
      let today = house.clock.today()
      pass(Int64(house.organisation.calendar.next(after: today).number - today.number) * 86_400)
      try await letTimePass(in: house)
    }
  }

  func reach(contact: String = "amina@example.org") async throws -> Acknowledgement {
    let form = ReachForm(
      words: "Jeg søger selskab", topic: "meet-others", district: "nord", language: "da", contact: contact)
    let reach = try form.read(.ask, in: house.organisation, languages: TestCity.languages.map(\.language))
    return try await reachOut(reach, token: house.makeFormToken(), in: house)
  }

  func amal() async throws -> Account {
    let house = house
    return try await house.database.transaction { connection in
      let id = try #require(
        try connection.insertAccount(
          login: "amal", name: "Amal", role: .member, passwordHash: "none", language: Language("da"),
          at: house.clock.machineNow()))
      try connection.join(account: id, desk: "fr-huse-nord")
      return try #require(try connection.account(id))
    }
  }

  func target(_ made: Acknowledgement) async throws -> DeskHand {
    let id = made.hand.id
    let hand = try #require(try await house.database.read { try $0.hand(id) })
    return DeskHand(reference: hand.reference, version: hand.version)
  }

  /// One round of the job, with a letter whose words are its kind.
  @discardableResult
  func deliver() async throws -> DeliveryRound {
    let post = sink.mood.isSilent ? hasty : patient
    return try await deliverMessages(in: house, compose: plainLetter) { await post.send($0) }
  }

  /// Hands in what is waiting, each at its moment, until nothing waits. Answers with how many tries that took.
  func deliverUntilNothingWaits() async throws -> Int {
    var tries = 0
    while let waiting = try await house.database.read({ try $0.messageCounts()[.waiting] }) {
      pass(max(0, waiting.oldest.seconds(since: house.clock.machineNow())))
      let round = try await deliver()
      tries += round.sent + round.later + round.givenUp
    }
    return tries
  }

  /// What has been taken, as the kinds of its messages.
  var kinds: [String] { sink.taken.map { $0.header("Subject") } }

  func states() async throws -> [Message.State: Int] {
    try await house.database.read { try $0.messageCounts().mapValues(\.number) }
  }
}

private final class Box: @unchecked Sendable {
  var read: @Sendable () -> Instant = { Instant(seconds: 0) }
}

@Sendable func plainLetter(_ leaving: Leaving) throws -> Letter {
  Letter(
    id: leaving.message.messageID, from: try #require(Address("city@lilleby.example")), sender: "Lilleby",
    to: leaving.to, date: leaving.date, language: leaving.message.language, subject: leaving.message.kind.rawValue,
    text: "", html: "", stop: nil)
}
