// SPDX-License-Identifier: AGPL-3.0-or-later

/// The money of the promise, as a page and as files.
package enum MoneyPlace: String, Place {
  case money
  case table = "money.csv"
  case data = "money.json"

  package var isDated: Bool { true }
}

extension Link {
  package static let money = Link(MoneyPlace.money)
  package static let moneyTable = Link(MoneyPlace.table)
  package static let moneyData = Link(MoneyPlace.data)
}

package let moneyRoutes: [Route] = MoneyPlace.allCases.map { place in
  switch place {
  case .money: .get(place, .everyone, moneyPage)
  case .table: .get(place, .everyone, moneyTable)
  case .data: .get(place, .everyone, moneyData)
  }
}
