// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The pages of the promise.
package enum PolicyPlace: String, Place {
  case front = ""
  case promise
  case theme = "theme/:code"
  case goal = "goal/:code"
  case measure = "measure/:code"
  case committees
  case committee = "committee/:code"
}

extension Link {
  package static let front = Link(PolicyPlace.front)
  package static let promise = Link(PolicyPlace.promise)
  package static let committees = Link(PolicyPlace.committees)

  package static func theme(_ code: ThemeCode) -> Link { Link(PolicyPlace.theme, [code.text]) }
  package static func goal(_ code: GoalCode) -> Link { Link(PolicyPlace.goal, [code.text]) }
  package static func measure(_ code: MeasureCode) -> Link { Link(PolicyPlace.measure, [code.text]) }
  package static func committee(_ code: CommitteeCode) -> Link { Link(PolicyPlace.committee, [code.text]) }
}

package let policyRoutes: [Route] = PolicyPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .front: [.get(place, .everyone, frontPage)]
  case .promise: []
  case .theme: []
  case .goal: []
  case .measure: []
  case .committees: []
  case .committee: []
  }
}
