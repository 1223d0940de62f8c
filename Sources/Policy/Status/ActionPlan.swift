// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What makes a measure concrete. A new version is a new entry that holds the whole of it.
package struct ActionPlan: Equatable, Sendable {
  package let actions: [PlannedAction]

  package init(actions: [PlannedAction]) {
    self.actions = actions
  }

  /// The day by which all of it should be done; nil for a plan without actions.
  package var end: Day? { actions.map(\.to).max() }

  /// What its actions cost together, of those that name an amount.
  package var money: Money? {
    let amounts = actions.compactMap(\.money)
    return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
  }
}

/// Who does what, from when to when, for how much, and how one can see that it helped.
package struct PlannedAction: Equatable, Sendable {
  package let what: String
  package let who: String
  package let from: Day
  package let to: Day
  /// Nil when nobody has said; that is not nothing.
  package let money: Money?
  /// Empty when nobody has said.
  package let indicator: String

  package init(what: String, who: String, from: Day, to: Day, money: Money? = nil, indicator: String = "") {
    self.what = what
    self.who = who
    self.from = from
    self.to = to
    self.money = money
    self.indicator = indicator
  }
}
