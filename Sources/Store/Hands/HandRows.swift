// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

extension Hand {
  init(_ row: Row) throws {
    self.init(
      id: try row.int("id"), reference: Reference(try row.text("reference")), kind: try row.word("kind"),
      topic: try row.code("topic"), district: try row.optionalCode("district"),
      language: Language(try row.text("language")), ladder: try Ladder(row), reachedAt: try row.instant("reached_at"),
      reachedOn: try row.day("reached_on"), clock: try HandClock(row), takenBy: try row.optionalInt("taken_by"),
      proposed: try row.optionalWord("proposed"), outcome: try row.optionalWord("outcome"),
      closing: try row.optionalWord("closing"), request: try HandoverRequest(row),
      handovers: Int(try row.int("handovers")), extensions: Int(try row.int("extensions")),
      priority: try row.optionalCode("priority"),
      channel: try row.word("channel"), version: try row.int("version"))
  }
}

extension Ladder {
  init(_ row: Row) throws {
    self.init(
      unit: try row.code("unit"), administration: try row.code("administration"),
      committee: try row.code("committee"))
  }
}

extension HandoverRequest {
  init?(_ row: Row) throws {
    guard let to: DeskCode = try row.optionalCode("asked_of") else { return nil }
    self.init(to: to, until: try row.day("asked_until"))
  }
}

extension HandClock {
  init(_ row: Row) throws {
    self.init(
      stage: try row.word("stage"), level: try row.word("level"), due: try row.optionalDay("due"),
      waitsForAskerUntil: try row.optionalDay("waits_for_asker_until"), left: Int(try row.int("days_left")),
      hasAskedBack: try row.flag("has_asked_back"), reopenings: Int(try row.int("reopenings")))
  }
}

/// A hand as it is first written down.
package struct NewHand: Sendable {
  package let reference: Reference
  package let receiptHash: [UInt8]
  package let kind: Kind
  package let topic: TopicCode
  package let district: DistrictCode?
  package let language: Language
  package let ladder: Ladder
  /// The city's moment, which a demonstration may move.
  package let reachedAt: Instant
  package let reachedOn: Day
  /// The machine's moment, which nobody moves: how long the receipt may be shown again.
  package let receivedAt: Instant
  package let clock: HandClock
  package let channel: Channel

  package init(
    reference: Reference, receiptHash: [UInt8], kind: Kind, topic: TopicCode, district: DistrictCode?,
    language: Language, ladder: Ladder, reachedAt: Instant, reachedOn: Day, receivedAt: Instant, clock: HandClock,
    channel: Channel = .web
  ) {
    self.reference = reference
    self.receiptHash = receiptHash
    self.kind = kind
    self.topic = topic
    self.district = district
    self.language = language
    self.ladder = ladder
    self.reachedAt = reachedAt
    self.reachedOn = reachedOn
    self.receivedAt = receivedAt
    self.clock = clock
    self.channel = channel
  }
}

extension Connection {
  /// The new hand's id, or nil when the reference or the receipt is already there.
  package func insert(_ hand: NewHand) throws -> Int64? {
    try first(
      HandStatement.insert,
      [
        .text(hand.reference.text), .bytes(hand.receiptHash), .text(hand.kind.rawValue), .code(hand.topic),
        .code(hand.district), .text(hand.language.code), .code(hand.ladder.unit), .code(hand.ladder.administration),
        .code(hand.ladder.committee), .instant(hand.reachedAt), .instant(hand.receivedAt), .day(hand.reachedOn),
        .text(hand.clock.stage.rawValue), .text(hand.clock.level.rawValue), .day(hand.clock.due),
        .text(hand.channel.rawValue),
      ])?.int("id")
  }

  /// Writes the hand as it now is; false when somebody changed it since it was read.
  package func update(_ hand: Hand) throws -> Bool {
    let clock = hand.clock
    return try run(
      HandStatement.update,
      [
        .int(hand.id), .int(hand.version), .text(clock.stage.rawValue), .text(clock.level.rawValue), .day(clock.due),
        .day(clock.waitsForAskerUntil), .int(clock.left), .flag(clock.hasAskedBack), .int(clock.reopenings),
        .int(hand.takenBy), .text(hand.proposed?.rawValue), .text(hand.outcome?.rawValue),
        .text(hand.closing?.rawValue), .code(hand.ladder.unit), .code(hand.ladder.administration),
        .code(hand.request?.to), .day(hand.request?.until), .int(hand.handovers), .int(hand.extensions),
        .code(hand.priority),
      ]) == 1
  }

  package func hand(_ id: Int64) throws -> Hand? {
    try first(HandStatement.byId, [.int(id)]).map(Hand.init)
  }

  package func hand(reference: Reference) throws -> Hand? {
    try first(HandStatement.byReference, [.text(reference.text)]).map(Hand.init)
  }

  /// With the machine's moment at which it was received.
  package func hand(receiptHash: [UInt8]) throws -> (hand: Hand, receivedAt: Instant)? {
    try first(HandStatement.byReceipt, [.bytes(receiptHash)]).map { (try Hand($0), try $0.instant("received_at")) }
  }

  /// Ids of the hands that time may have moved, the longest overdue first.
  package func handsDue(before day: Day) throws -> [Int64] {
    try rows(HandStatement.dueBefore, [.day(day)]).map { try $0.int("id") }
  }

  /// What other desks have asked this one to take.
  package func handsAsked(of desk: DeskCode) throws -> [Hand] {
    try rows(HandStatement.askedOf, [.code(desk)]).map(Hand.init)
  }

  package func queue(of desk: DeskCode) throws -> [Hand] {
    try rows(HandStatement.queue, [.code(desk)]).map(Hand.init)
  }

  /// How many open hands each colleague has.
  package func openHands() throws -> [Int64: Int] {
    try rows(HandStatement.openByColleague, []).reduce(into: [:]) { counts, row in
      counts[try row.int("taken_by")] = Int(try row.int("number"))
    }
  }

  package func measures(ofHand id: Int64) throws -> [MeasureCode] {
    try rows(HandStatement.measuresOfHand, [.int(id)]).map { try $0.code("measure") }
  }

  package func count(hand id: Int64, on measures: [MeasureCode]) throws {
    for measure in measures {
      try run(HandStatement.insertMeasure, [.int(id), .code(measure)])
    }
  }
}
