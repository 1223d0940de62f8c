// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What everybody can do, and where to turn.
package enum ContributePlace: String, Place {
  case contribute
  case role = "contribute/:code"
  case units
  case whereToTurn = "where-to-turn"
}

extension Link {
  package static let contribute = Link(ContributePlace.contribute)
  package static let units = Link(ContributePlace.units)
  package static let whereToTurn = Link(ContributePlace.whereToTurn)

  package static func role(_ code: RoleCode) -> Link { Link(ContributePlace.role, [code.text]) }
}

package let contributeRoutes: [Route] = ContributePlace.allCases.map { place in
  switch place {
  case .contribute: .get(place, .everyone, contributePage)
  case .role: .get(place, .everyone, rolePage)
  case .units: .get(place, .everyone, unitsPage)
  case .whereToTurn: .get(place, .everyone, whereToTurnPage)
  }
}
