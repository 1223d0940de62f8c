// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// A happening in words, as plain text: the same on a page, in a feed and in a mail.
struct Telling {
  let title: String
  /// What somebody wrote, in the language they wrote it in.
  let words: (text: String, language: Language)?
  let link: Link

  init(_ happening: Happening, _ words: Words, _ site: Site) {
    switch happening.what {
    case .entry(let entry):
      let name = site.plan.measures.first { $0.code == entry.measure }?.name.reading(in: words.language).text
      let (kind, value, body) = said(entry.said, words)
      let what = value.map { words.say("news.with-value", ["kind": kind, "value": $0]) } ?? kind
      title = words.say("news.about", ["name": name ?? entry.measure.text, "what": what])
      let text = [body, entry.note].filter { !$0.isEmpty }.joined(separator: "\n")
      self.words = text.isEmpty ? nil : (text, entry.language)
      link = Link.measure(entry.measure).part("history")
    case .unanswered(let desk, let week, let number):
      let name = site.deskName(desk).reading(in: words.language).text
      let days = ["desk": name, "from": words.text(of: week, .date), "to": words.text(of: week + 6, .date)]
      let isCommittee = site.organisation.desks[desk]?.level == .committee
      // As everywhere: fewer than five are not counted aloud.
      title =
        number < fewestShown
        ? words.say(isCommittee ? "news.climbed.few" : "news.unanswered.few", days)
        : words.say(isCommittee ? "news.climbed.many" : "news.unanswered.many", n: number, days)
      self.words = nil
      link = site.organisation.desks[desk].map { .committee($0.committee) } ?? .units
    }
  }
}

private func said(_ said: Said, _ words: Words) -> (kind: String, value: String?, body: String) {
  switch said {
  case .status(let status): (words.say("status.history.status"), words.say("status.status.\(status.rawValue)"), "")
  case .evidence(let evidence):
    (words.say("status.history.evidence"), words.say("status.evidence.\(evidence.rawValue)"), "")
  case .schedule(let schedule?):
    (words.say("status.history.schedule"), words.say("status.schedule.\(schedule.rawValue)"), "")
  case .schedule(nil): (words.say("status.history.schedule"), words.say("status.schedule.counted"), "")
  case .plan: (words.say("status.history.plan"), nil, "")
  case .advice(let advice): (words.say("status.history.advice"), advice.body, advice.words)
  case .answer(let answer):
    (words.say("status.history.answer"), words.say("status.stance.\(answer.stance.rawValue)"), answer.words)
  case .milestone(let milestone):
    if milestone.isDropped {
      (words.say("status.history.dropped"), milestone.name, "")
    } else if milestone.doneOn != nil {
      (words.say("status.history.reached"), milestone.name, "")
    } else {
      (words.say("status.history.milestone"), milestone.name, "")
    }
  }
}
