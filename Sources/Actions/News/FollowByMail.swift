// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Post
import Sealing
import Store

package enum FollowComplaint: Error, Equatable, Sendable {
  case noAddress
  /// There is no mail server.
  case noMail
}

/// Somebody asks to be told by mail. They are asked in a mail whether it was they; until they say yes, and unless they do
/// within a week, nothing else comes. The answer is the same for an address that follows already: nobody can find out who
/// follows what.
package func askToFollow(_ subject: Subject, address typed: String, language: Language, in house: House) async throws {
  guard house.writesMail else { throw FollowComplaint.noMail }
  let text = typed.filter { !$0.isWhitespace }
  guard isEmailAddress(text), Address(text) != nil else { throw FollowComplaint.noAddress }
  let hash = house.keys.server.mac([UInt8](text.lowercased().utf8), for: .pepper)
  let (now, today) = (house.clock.machineNow(), house.clock.today())
  try await house.database.transaction { connection in
    var id = try connection.insertFollower(of: subject, language: language, addressHash: hash, at: now)
    if let id {
      let (key, wrapped) = try house.keys.master.makeKey(of: .follower, id, randomness: house.randomness)
      try connection.seal(
        address: try key.seal(text, at: place(id), randomness: house.randomness), wrappedKey: wrapped,
        masterVersion: house.keys.master.version, ofFollower: id)
    } else {
      id = try connection.follower(of: subject, addressHash: hash).flatMap { $0.confirmedAt == nil ? $0.id : nil }
    }
    guard let id else { return }
    try house.queue(.confirmFollowing, to: .follower(id), cause: today.description, in: language, connection)
  }
}

/// What a mail's link is about: nil when it is not ours, or nobody follows by it any more.
package func readFollowing(_ text: String, in house: House) async throws -> (subject: Subject, isConfirmed: Bool)? {
  guard let token = MailToken.read(text, secret: house.keys.server), token.use == .confirm else { return nil }
  return try await house.database.read { try $0.follower(token.id) }.map { ($0.subject, $0.confirmedAt != nil) }
}

/// They say yes. Asked twice it has happened once.
package func confirmFollowing(_ text: String, in house: House) async throws {
  guard let token = MailToken.read(text, secret: house.keys.server), token.use == .confirm else { return }
  let (now, told) = (house.clock.machineNow(), house.clock.now())
  try await house.database.transaction { connection in
    guard try connection.confirm(follower: token.id, at: now) else { return }
    try connection.tell(.confirmedFollowing, by: .stranger, on: "follower:\(token.id)", at: told, purpose: .takePart)
  }
}

/// Once a day, from the hour the counters open: a message to each follower to whom something is new. Who never said yes is
/// forgotten after a week.
@discardableResult
package func queueNews(in house: House) async throws -> Int {
  let (now, today) = (house.clock.machineNow(), house.clock.today())
  guard house.writesMail, house.isOpen(at: now) else { return 0 }
  let followers = try await house.database.transaction { connection in
    for id in try connection.unconfirmedFollowers(askedBefore: now.advanced(bySeconds: -7 * 86_400)) {
      try connection.erase(follower: id)
    }
    return try connection.confirmedFollowers()
  }
  var newest: [Subject: Instant] = [:]
  for subject in Set(followers.map(\.subject)) {
    newest[subject] = try await readNews(about: subject, in: house)?.first?.at
  }
  let toTell = followers.filter { follower in newest[follower.subject].map { $0 > follower.toldThrough } ?? false }
  guard !toTell.isEmpty else { return 0 }
  try await house.database.transaction { connection in
    for follower in toTell where try connection.follower(follower.id) != nil {
      try house.queue(
        .news, to: .follower(follower.id), cause: today.description, in: follower.language, connection)
    }
  }
  return toTell.count
}

extension House {
  func addressee(
    of message: Message, follower id: Int64, in connection: any Connection
  ) throws -> (Address, Leaving.About)? {
    guard let follower = try connection.follower(id), let wrapped = try connection.wrappedKey(ofFollower: id) else {
      return nil
    }
    guard (follower.confirmedAt == nil) == (message.kind == .confirmFollowing) else { return nil }
    let key = try keys.master.openKey(wrapped, of: .follower, id)
    guard let address = Address(try key.open(follower.sealedAddress, at: place(id))) else { return nil }
    let news = try news(about: follower.subject, in: connection) ?? []
    let unknown = message.kind == .news ? news.filter { $0.at > follower.toldThrough } : []
    guard message.kind == .confirmFollowing || !unknown.isEmpty else { return nil }
    return (address, .follower(follower, unknown))
  }
}

private func place(_ id: Int64) -> String { "follower|\(id)|address|1" }
