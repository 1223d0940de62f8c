// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Logging
import Policy

/// A template with everything the layout around it wants, under `page`. A model that gives `once` says that its page
/// cannot be opened again (a receipt): then nothing offers to leave it for another language. One that gives `showing`
/// can be read on any day.
/// - Parameter path: the address as it came, so that the language switch stays on the page.
func render(
  _ template: String, _ fields: Fields, _ offered: OfferedLanguage, _ site: Site, path: String, _ logger: Logger
) async throws -> String {
  guard let pages = site.pages[offered.language] else { throw RenderFault(template: template, missing: ["words"]) }
  let page = layout(pages.words, site, path: path, once: fields["once"] != nil)
    .with(["showing": fields["showing"] ?? .absent])
  let (html, missing) = pages.render(template, fields.with(["page": .fields(page)]), on: keptDay(fields))
  if !missing.isEmpty {
    let fault = RenderFault(template: template, missing: missing)
    if site.settings.strict { throw fault }
    logger.error("A page has a gap.", metadata: ["fault": "\(fault)"])
  }
  return html
}

/// The day in the past that a page shows.
private func keptDay(_ fields: Fields) -> Day? {
  guard case .fields(let showing)? = fields["showing"], case .day(let day, _)? = showing["kept"] else { return nil }
  return day
}

private func layout(_ words: Words, _ site: Site, path: String, once: Bool) -> Fields {
  let offered = words.offered
  return [
    "language": .text(offered.language.code),
    "direction": .text(offered.direction.rawValue),
    "style": .text(site.statics.address(of: "look.css")),
    "mark": .text(site.statics.address(of: "mark.svg")),
    "front": .link(.front),
    "city": .local(site.plan.city),
    "menu": .list(menu(mainMenu, path, offered)), "further": .list(menu(furtherPages, path, offered)),
    "switch": once ? .absent : .fields(["tongues": .list(tongues(path, offered, site))]),
    "unread": .flag(words.wantReader),
    "demonstration": site.settings.demonstration ? .fields(demonstration(site)) : .absent,
  ]
}

/// The few pages most people come for: at the top, and first in the foot.
private let mainMenu: [(word: String, link: Link)] = [
  ("layout.menu.reach", .reach), ("layout.menu.follow", .follow), ("layout.menu.promise", .promise),
  ("layout.menu.money", .money), ("layout.menu.committees", .committees),
]

/// The other public pages, in the foot only.
private let furtherPages: [(word: String, link: Link)] = [
  ("conduct.title", .conduct), ("scorecard.menu", .scorecard), ("contribute.title", .contribute),
  ("beliefs.title", .beliefs),
  ("contribute.page.units", .units),
  ("contribute.page.where-to-turn", .whereToTurn), ("plain.title", .howWeWrite), ("legal.privacy", .privacy),
  ("legal.held.title", .held), ("legal.accessibility", .accessibility),
]

private func menu(_ pages: [(word: String, link: Link)], _ path: String, _ offered: OfferedLanguage) -> [Fields] {
  let here = path.prefix { $0 != "?" }
  return pages.map { word, link in
    ["word": .word(word), "url": .link(link), "here": .flag(link.url(in: offered.language) == here)]
  }
}

/// The same page in every language.
private func tongues(_ path: String, _ offered: OfferedLanguage, _ site: Site) -> [Fields] {
  let rest = path.hasPrefix("/\(offered.language.code)") ? String(path.dropFirst(1 + offered.language.code.count)) : ""
  return site.languages.map { other in
    [
      "code": .text(other.language.code), "title": .text(other.title), "direction": .text(other.direction.rawValue),
      "url": .text("/\(other.language.code)\(rest)"), "here": .flag(other == offered),
    ]
  }
}

private func demonstration(_ site: Site) -> Fields {
  ["today": .day(site.today), "nextDay": .link(.nextDay)]
}
