// SPDX-License-Identifier: AGPL-3.0-or-later

package import Actions
import City
import Foundation
import Hands
import Policy
package import Post
import Sealing

extension Site {
  /// The mail for a message, in its reader's language where the pages have it, else in the city's own. It names no desk
  /// and no topic, and quotes nobody: somebody else may see the screen.
  package func letter(for leaving: Leaving, from: Address) throws -> Letter {
    let language = pages[leaving.message.language] == nil ? official.language : leaving.message.language
    guard let pages = pages[language] else { throw RenderFault(template: "Messages/letter", missing: ["words"]) }
    let words = pages.words
    let sketch = try sketch(leaving, words)
    let city = plan.city.reading(in: language).text
    let subject = words.say("mail.subject", ["city": city])
    let (html, missing) = pages.render("Messages/letter", sketch.fields(words, subject: subject))
    guard missing.isEmpty else { throw RenderFault(template: "Messages/letter", missing: missing) }
    return Letter(
      id: leaving.message.messageID, from: from, sender: plan.city.original, to: leaving.to, date: leaving.date,
      language: language, subject: subject, text: sketch.text, html: html, stop: sketch.stop?.url)
  }

  private func sketch(_ leaving: Leaving, _ words: Words) throws -> LetterSketch {
    switch leaving.about {
    case .hand(let hand): try handLetter(leaving.message.kind, hand, words)
    case .desks(let account, let mornings): try deskLetter(account, mornings, words)
    case .follower(let follower, let news): try newsLetter(follower, news, words)
    }
  }

  /// How an address is written where there is no page around it.
  func address(_ link: Link, in words: Words) -> String {
    settings.url + link.url(in: words.language)
  }

  private func handLetter(_ kind: MessageKind, _ hand: Hand, _ words: Words) throws -> LetterSketch {
    let due = hand.clock.due.map { words.text(of: $0, .full) } ?? ""
    let token = try MailToken(.hand, hand.id).text(secret: house.keys.server)
    return LetterSketch(
      lines: [
        words.say("mail.kind.\(kind.rawValue)", ["due": due]),
        words.say("mail.number", ["reference": hand.reference.text]),
      ],
      open: (words.say("mail.open"), address(.follow, in: words)),
      after: [words.say("mail.digits"), words.say("mail.doubt")],
      small: [words.say("mail.why.hand"), words.say("mail.no-reply")],
      stop: (words.say("mail.stop-link"), address(.stop(token), in: words)))
  }
}

/// What stands in a mail, before it becomes text and HTML.
struct LetterSketch {
  let lines: [String]
  let open: (label: String, url: String)
  let after: [String]
  let small: [String]
  let stop: (label: String, url: String)?

  var text: String {
    let links = ["\(open.label):\n\(open.url)"]
    let end = small + (stop.map { ["\($0.label):\n\($0.url)"] } ?? [])
    return (lines + links + after + ["--"] + end).joined(separator: "\n\n") + "\n"
  }

  func fields(_ words: Words, subject: String) -> Fields {
    [
      "language": .text(words.language.code), "direction": .text(words.offered.direction.rawValue),
      "subject": .text(subject), "lines": .list(lines.map { ["line": .text($0)] }),
      "open": .fields(["label": .text(open.label), "url": .text(open.url)]),
      "after": .list(after.map { ["line": .text($0)] }), "small": .list(small.map { ["line": .text($0)] }),
      "stop": stop.map { .fields(["label": .text($0.label), "url": .text($0.url)]) } ?? .absent,
    ]
  }
}
