// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Sealing
import Store

/// Whose mails a link of ours stops, and whether they come.
package struct MailChoice: Equatable, Sendable {
  package enum About: String, Sendable {
    case hand, account, follower
  }

  package let about: About
  package let isStopped: Bool
}

/// What the link is about. Opening it changes nothing: mail programs open links by themselves.
package func readMailChoice(_ text: String, in house: House) async throws -> MailChoice? {
  guard let token = MailToken.read(text, secret: house.keys.server) else { return nil }
  return try await house.database.read { connection in
    switch token.use {
    case .hand:
      guard try connection.hand(token.id) != nil else { return nil }
      return MailChoice(about: .hand, isStopped: try connection.mailsAreStopped(ofHand: token.id))
    case .account:
      guard let mail = try connection.colleagueMail(of: token.id) else { return nil }
      return MailChoice(about: .account, isStopped: !mail.digest && !mail.handovers)
    // Who has stopped is forgotten, so nothing can be found of them.
    case .follower: return MailChoice(about: .follower, isStopped: try connection.follower(token.id) == nil)
    case .confirm: return nil
    }
  }
}

/// Stops the mails, or lets them come again. Nothing happens for a link that is not ours.
package func setMails(_ text: String, stopped: Bool, in house: House) async throws {
  guard let token = MailToken.read(text, secret: house.keys.server) else { return }
  let now = house.clock.now()
  try await house.database.transaction { connection in
    switch token.use {
    case .hand:
      guard try connection.hand(token.id) != nil,
        try connection.mailsAreStopped(ofHand: token.id) != stopped
      else { return }
      if stopped {
        try connection.stopMails(ofHand: token.id, at: now)
      } else {
        try connection.resumeMails(ofHand: token.id)
      }
      try connection.tell(stopped ? .stoppedMails : .resumedMails, by: .asker, on: "hand:\(token.id)", at: now)
    case .account:
      guard var mail = try connection.colleagueMail(of: token.id) else { return }
      (mail.digest, mail.handovers) = (!stopped, !stopped)
      try connection.set(mail, of: token.id)
      try connection.tell(.setMails, by: .stranger, on: "account:\(token.id)", at: now, purpose: .operate)
    case .follower:
      guard stopped, try connection.follower(token.id) != nil else { return }
      try connection.erase(follower: token.id)
      try connection.tell(.stoppedFollowing, by: .stranger, on: "follower:\(token.id)", at: now, purpose: .takePart)
    case .confirm: return
    }
  }
}
