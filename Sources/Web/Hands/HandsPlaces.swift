// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The pages of a hand.
package enum HandsPlace: String, Place {
  case reach
  /// A door of another kind: `reach/offer`.
  case door = "reach/:door"
  case follow
  case write = "follow/write"
  case verdict = "follow/verdict"
  case withdraw = "follow/withdraw"
}

extension Link {
  package static let reach = Link(HandsPlace.reach)
  package static let follow = Link(HandsPlace.follow)
  package static let write = Link(HandsPlace.write)
  package static let verdict = Link(HandsPlace.verdict)
  package static let withdraw = Link(HandsPlace.withdraw)

  /// The form of a door, with its topic already chosen where one is given.
  package static func reach(_ kind: Kind = .ask, about topic: TopicCode? = nil) -> Link {
    let query = topic.map { [("topic", $0.text)] } ?? []
    return kind == .ask
      ? Link(HandsPlace.reach, query: query) : Link(HandsPlace.door, [kind.rawValue], query: query)
  }
}

/// Their routes. A move's address leads to the receipt form when it is opened by itself, as the language switch does.
package let handsRoutes: [Route] = HandsPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .reach: [.get(place, .everyone, reachPage), .post(place, .everyone, sendReach)]
  case .door: [.get(place, .everyone, reachPage), .post(place, .everyone, sendReach)]
  case .follow: [.get(place, .everyone, followPage), .post(place, .asker, openHand)]
  case .write: [.get(place, .everyone, toFollow), .post(place, .asker, sendWords)]
  case .verdict: [.get(place, .everyone, toFollow), .post(place, .asker, sendVerdict)]
  case .withdraw: [.get(place, .everyone, toFollow), .post(place, .asker, takeBack)]
  }
}

@Sendable private func toFollow(_ visit: Visit) async throws -> Answer { .see(.follow) }
