// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The pages of a hand.
package enum HandsPlace: String, Place {
  case reach
  case follow
  /// The city's next working day, in a demonstration only.
  case nextDay = "demo/next-day"
}

extension Link {
  package static let reach = Link(HandsPlace.reach)
  package static let follow = Link(HandsPlace.follow)
  package static let nextDay = Link(HandsPlace.nextDay)

  /// The form with its topic already chosen.
  package static func reach(about topic: TopicCode) -> Link {
    Link(HandsPlace.reach, query: [("topic", topic.text)])
  }
}

/// Their routes; the handlers come with the pages.
package let handsRoutes: [Route] = HandsPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .reach: []
  case .follow: []
  case .nextDay: []
  }
}
