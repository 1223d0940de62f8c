// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

extension Site {
  /// What a desk is called to the asker: a unit by its own name, above it the administration and the committee.
  func holder(_ code: DeskCode) -> LocalText {
    guard let desk = organisation.desks[code] else { return unnamed(code.text) }
    switch desk.level {
    case .unit: return desk.name
    case .administration: return administration(of: code)
    case .committee: return plan.committees.first { $0.code == desk.committee }?.name ?? desk.name
    }
  }

  /// The administration that a desk belongs to.
  func administration(of code: DeskCode) -> LocalText {
    guard let desk = organisation.desks[code] else { return unnamed(code.text) }
    return plan.administrations.first { $0.code == desk.administration }?.name ?? desk.name
  }

  /// The name on the desk itself.
  func deskName(_ code: DeskCode) -> LocalText {
    organisation.desks[code]?.name ?? unnamed(code.text)
  }

  /// A code that the pack no longer knows still stands on old hands.
  private func unnamed(_ code: String) -> LocalText {
    LocalText(official: official.language, words: [official.language: code])
  }
}

/// The promises a hand counts on: the policy's own names, and our translations.
func promises(_ codes: [MeasureCode], _ site: Site) -> [Fields] {
  site.plan.measures.filter { codes.contains($0.code) }.map { measure in
    ["name": .name(measure.name), "translation": .translation(measure.name), "url": .link(.measure(measure.code))]
  }
}

/// Where to turn right now, outside this house: what always stands first, and what the topic calls for.
func signposts(about topic: TopicCode?, _ site: Site) -> [Fields] {
  let places: Set<String> = Set(["front"] + [topic?.text].compactMap { $0 })
  return site.organisation.signposts.filter { !$0.shownOn.isDisjoint(with: places) }.map { ["text": .dialled($0.text)] }
}
