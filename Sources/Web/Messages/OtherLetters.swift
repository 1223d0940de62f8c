// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy
import Sealing

extension Site {
  /// To a colleague: what the day holds, in numbers; or, with no mornings, that another unit asks for something.
  func deskLetter(_ account: Account, _ mornings: [Morning], _ words: Words) throws -> LetterSketch {
    let lines = mornings.map { morning in
      let counts = [
        ("mail.digest.late", morning.late), ("mail.digest.today", morning.dueToday), ("mail.digest.new", morning.new),
        ("mail.digest.asked", morning.asked),
      ]
      let said = counts.filter { $0.1 > 0 }.map { words.say($0.0, n: $0.1) }.joined(separator: " ")
      return "\(deskName(morning.desk).reading(in: words.language).text): \(said)"
    }
    let token = try MailToken(.account, account.id).text(secret: house.keys.server)
    return LetterSketch(
      lines: mornings.isEmpty ? [words.say("mail.kind.handover-asked")] : [words.say("mail.digest.title")] + lines,
      open: (words.say("mail.digest.open"), address(.desk, in: words)), after: [],
      small: [words.say("mail.why.account"), words.say("mail.no-reply")],
      stop: (words.say("mail.stop-link"), address(.stop(token), in: words)))
  }

  /// To whoever follows something: what is new; or, with no news, the question whether it was they who asked.
  func newsLetter(_ follower: Follower, _ news: [Happening], _ words: Words) throws -> LetterSketch {
    let name = name(of: follower.subject)?.reading(in: words.language).text ?? follower.subject.code
    guard !news.isEmpty else {
      let token = try MailToken(.confirm, follower.id).text(secret: house.keys.server)
      return LetterSketch(
        lines: [words.say("mail.confirm.text", ["name": name])],
        open: (words.say("mail.confirm.open"), address(.confirm(token), in: words)),
        after: [words.say("mail.confirm.otherwise")], small: [words.say("mail.no-reply")], stop: nil)
    }
    let token = try MailToken(.follower, follower.id).text(secret: house.keys.server)
    return LetterSketch(
      lines: [words.say("news.title", ["name": name])] + news.map { Telling($0, words, self).title },
      open: (words.say("mail.news.open"), address(.news(follower.subject), in: words)), after: [],
      small: [words.say("mail.why.follower"), words.say("mail.no-reply")],
      stop: (words.say("mail.stop-link"), address(.stop(token), in: words)))
  }
}
