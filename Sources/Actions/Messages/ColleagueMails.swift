// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Post
import Store

/// What a desk's morning holds: numbers, and nothing of anybody.
package struct Morning: Equatable, Sendable {
  package let desk: DeskCode
  package let late: Int
  package let dueToday: Int
  /// Came since the last working day began, and nobody has taken it.
  package let new: Int
  /// Another unit asks this one to take it.
  package let asked: Int

  package var isEmpty: Bool { late + dueToday + new + asked == 0 }
}

package enum ColleagueMailComplaint: Error, Equatable, Sendable {
  case noAddress
}

package func readColleagueMail(of account: Account, in house: House) async throws -> ColleagueMail {
  try await house.database.read { try $0.colleagueMail(of: account.id) } ?? ColleagueMail()
}

/// What comes to whom; without an address nothing is held.
package func setColleagueMail(_ mail: ColleagueMail, of account: Account, in house: House) async throws {
  guard mail.address.isEmpty || Address(mail.address) != nil else { throw ColleagueMailComplaint.noAddress }
  let now = house.clock.now()
  try await house.database.transaction { connection in
    if mail.address.isEmpty {
      try connection.forgetColleagueMail(of: account.id)
    } else {
      try connection.set(mail, of: account.id)
    }
    try connection.tell(.setMails, by: .account(account), on: "account:\(account.id)", at: now, purpose: .operate)
  }
}

/// On a working day, from when the counters open: one message to each who wants it. Answers with how many there are
/// to be; running it again adds none.
@discardableResult
package func queueMornings(in house: House) async throws -> Int {
  let today = house.clock.today()
  guard house.writesMail, house.organisation.calendar.isWorkingDay(today),
    house.isOpen(at: house.clock.now())
  else { return 0 }
  return try await house.database.transaction { connection in
    let accounts = try connection.accountsThatWantADigest()
    for id in accounts {
      guard let account = try connection.account(id) else { continue }
      try house.queue(.digest, to: .account(id), cause: today.description, in: account.language, connection)
    }
    return accounts.count
  }
}

extension House {
  /// Everybody at the desk that was asked, who wants to know.
  func tellDesk(_ desk: DeskCode, of step: Step, _ hand: Hand, in connection: any Connection) throws {
    guard writesMail else { return }
    for id in try connection.accountsThatWantHandovers(at: desk) {
      guard let account = try connection.account(id) else { continue }
      try queue(
        .handoverAsked, to: .account(id), cause: "\(hand.id).\(step.number)", in: account.language, connection)
    }
  }

  /// The address, and what it is told; nil where that is no longer wanted, or there is nothing to tell.
  func addressee(
    of message: Message, account id: Int64, in connection: any Connection
  ) throws -> (Address, Leaving.About)? {
    guard let account = try connection.account(id), account.endedAt == nil,
      let mail = try connection.colleagueMail(of: id), let address = Address(mail.address)
    else { return nil }
    let mornings = try account.desks.map { try morning(at: $0, in: connection) }.filter { !$0.isEmpty }
    switch message.kind {
    case .handoverAsked:
      guard mail.handovers, mornings.contains(where: { $0.asked > 0 }) else { return nil }
      return (address, .desks(account, []))
    case .digest:
      let isToday = clock.localTime(of: message.queuedAt).day == clock.localTime(of: clock.machineNow()).day
      guard mail.digest, isToday, !mornings.isEmpty else { return nil }
      return (address, .desks(account, mornings))
    default: return nil
    }
  }

  private func morning(at desk: DeskCode, in connection: any Connection) throws -> Morning {
    let today = clock.today()
    let hands = try connection.queue(of: desk).filter {
      $0.clock.stage != .proposed && !$0.clock.isPaused(on: today)
    }
    let here = hands.filter { $0.holder == desk }
    // Today is a working day: the last before it is the one after which today comes next.
    var since = today - 1
    while !organisation.calendar.isWorkingDay(since), today.number - since.number < 30 { since = since - 1 }
    return Morning(
      desk: desk, late: hands.count - here.count { !$0.clock.isLate(on: today) },
      dueToday: here.count { $0.clock.due == today },
      new: here.count { $0.reachedOn >= since && $0.takenBy == nil }, asked: try connection.handsAsked(of: desk).count)
  }
}
