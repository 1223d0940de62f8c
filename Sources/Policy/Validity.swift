// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// From and to which day something is so; open where no day stands.
package struct Validity: Codable, Equatable, Sendable {
  package let from: Day?
  package let to: Day?

  package init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  package static let always = Validity()

  package func holds(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}

extension Plan {
  /// The same with the committees and administrations that there were on a day.
  package func valid(on day: Day) -> Plan {
    Plan(
      id: id, city: city, title: title, from: from, to: to, quote: quote, vision: vision, approach: approach,
      definitions: definitions, beliefs: beliefs, grounds: grounds, roles: roles, themes: themes,
      committees: committees.filter { $0.validity.holds(on: day) },
      administrations: administrations.filter { $0.validity.holds(on: day) }, advisers: advisers,
      localCommittees: localCommittees, currency: currency, lineage: lineage)
  }
}
