// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The pages of the promise.
package enum PolicyPlace: String, Place {
  case front = ""
  case promise
  case beliefs
  case theme = "theme/:code"
  case goal = "goal/:code"
  case measure = "measure/:code"
  case committees
  case committee = "committee/:code"
}

extension Link {
  package static let front = Link(PolicyPlace.front)
  package static let promise = Link(PolicyPlace.promise)
  package static let beliefs = Link(PolicyPlace.beliefs)
  package static let committees = Link(PolicyPlace.committees)

  package static func theme(_ code: ThemeCode) -> Link { Link(PolicyPlace.theme, [code.text]) }
  package static func goal(_ code: GoalCode) -> Link { Link(PolicyPlace.goal, [code.text]) }
  package static func measure(_ code: MeasureCode) -> Link { Link(PolicyPlace.measure, [code.text]) }
  package static func committee(_ code: CommitteeCode) -> Link { Link(PolicyPlace.committee, [code.text]) }
}

package let policyRoutes: [Route] = PolicyPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .front: [.get(place, .everyone, frontPage)]
  case .promise: [.get(place, .everyone, promisePage)]
  case .beliefs: [.get(place, .everyone, beliefsPage)]
  case .theme: [.get(place, .everyone, themePage)]
  case .goal: [.get(place, .everyone, goalPage)]
  case .measure: [.get(place, .everyone, measurePage)]
  case .committees: [.get(place, .everyone, committeesPage)]
  case .committee: [.get(place, .everyone, committeePage)]
  }
}
