// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Policy

/// What has happened lately, and how to be told of what comes.
@Sendable func newsPage(_ visit: Visit) async throws -> Answer {
  try await newsPage(MailDraft(), visit)
}

func newsPage(_ draft: MailDraft, _ visit: Visit) async throws -> Answer {
  let site = visit.site
  let subject = try visit.subject
  guard let news = try await readNews(about: subject, in: site.house), let name = site.name(of: subject),
    let words = site.pages[visit.language]?.words
  else { throw Problem.notFound }
  return .page(
    "News/news",
    [
      "plain": .plain(name), "name": .name(name), "translation": .translation(name),
      "news": newsLinks(subject), "back": .link(site.page(of: subject)),
      "mail": draft.fields(subject, site), "nothing": .flag(news.isEmpty),
      "rows": .list(news.prefix(mostShown).map { row($0, words, site) }),
    ], status: draft.word == nil ? .ok : .unprocessableContent)
}

private let mostShown = 20

private func row(_ happening: Happening, _ words: Words, _ site: Site) -> Fields {
  let telling = Telling(happening, words, site)
  return [
    "day": .day(site.house.clock.localTime(of: happening.at).day, .date), "title": .text(telling.title),
    "url": .link(telling.link),
    "words": telling.words.map { .fields(.spoken($0.text, in: $0.language)) } ?? .absent,
  ]
}

extension Site {
  func name(of subject: Subject) -> LocalText? {
    switch subject.what {
    case .measure: plan.measures.first { $0.code.text == subject.code }?.name
    case .goal: plan.goals.first { $0.code.text == subject.code }?.name
    case .committee: plan.committees.first { $0.code.text == subject.code }?.name
    case .unit: organisation.desks[DeskCode(subject.code)]?.name
    }
  }

  func page(of subject: Subject) -> Link {
    switch subject.what {
    case .measure: .measure(MeasureCode(subject.code))
    case .goal: .goal(GoalCode(subject.code))
    case .committee: .committee(CommitteeCode(subject.code))
    case .unit: .units
    }
  }
}
