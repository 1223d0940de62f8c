// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City

@Sendable func privacyPage(_ visit: Visit) async throws -> Answer {
  legalPage(visit.site.house.legal.privacy, titled: "legal.privacy", next: [("legal.held.title", .held)])
}

@Sendable func accessibilityPage(_ visit: Visit) async throws -> Answer {
  legalPage(visit.site.house.legal.accessibility, titled: "legal.accessibility", next: [("plain.title", .howWeWrite)])
}

/// The pack's own text. A city that has not written one says so.
private func legalPage(_ text: LegalText, titled key: String, next: [(key: String, link: Link)]) -> Answer {
  let isWritten = !text.sections.isEmpty
  return .page(
    "Legal/text",
    [
      "plain": isWritten ? .plain(text.title) : .word(key), "title": isWritten ? .local(text.title) : .word(key),
      "updated": isWritten ? .day(text.updated, .date) : .absent, "missing": .flag(!isWritten),
      "sections": .list(
        text.sections.map { section in
          [
            "heading": .local(section.heading),
            "paragraphs": .list(section.paragraphs.map { ["text": .local($0)] }),
          ]
        }),
      "next": .list(next.map { ["word": .word($0.key), "url": .link($0.link)] }),
    ])
}
