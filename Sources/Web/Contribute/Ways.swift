// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

extension Way {
  /// Where it leads today; nil for a page that is not built yet.
  var link: Link? {
    switch self {
    case .door(let kind, let topic): .reach(kind, about: topic)
    case .page(let page): page.link
    }
  }
}

extension PledgePage {
  /// A desk is reached by logging in. Different treatment and its reasons are shown when the barometer is built.
  var link: Link? {
    switch self {
    case .promise: .promise
    case .committees: .committees
    case .money: .money
    case .contribute: .contribute
    case .units: .units
    case .desk: .logIn
    case .whereToTurn: .whereToTurn
    case .howWeWrite: .howWeWrite
    case .scorecard: .scorecard
    case .equalNotSame: nil
    }
  }
}

extension Pledge {
  var hasDoor: Bool { ways.contains { $0.link != nil } }
}

/// A way with its words: what one does there and what it is about.
func wayFields(_ way: Way, _ site: Site) -> Fields? {
  var fields: Fields = [
    "url": way.link.map { .link($0) } ?? .absent, "open": .flag(way.link != nil), "topic": .absent,
  ]
  switch way {
  case .door(let kind, let code):
    guard let topic = site.organisation.topic(code) else { return nil }
    fields["word"] = .word("contribute.door.\(kind.rawValue)")
    fields["topic"] = .local(topic.name)
  case .page(let page):
    fields["word"] = .word("contribute.page.\(page.rawValue)")
  }
  return fields
}
