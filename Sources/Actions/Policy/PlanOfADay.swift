// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy
package import Store

/// What was promised on a day, as it was loaded by then: the plan whose period had begun last, with the words that held.
/// Nil on a day before every plan, and in a store without one.
package func plan(on day: Day, in database: any Database) async throws -> Plan? {
  try await database.read { connection in
    guard let last = try connection.planIDs().last(where: { $0.begins <= day }) else { return nil }
    return try StoredPlan(last.id, on: day, in: connection).plan()
  }
}

/// Every plan the store holds, by the beginning of its period, each as it last was.
package func storedPlans(in database: any Database) async throws -> [Plan] {
  try await database.read { connection in
    try connection.planIDs().compactMap { try StoredPlan($0.id, in: connection).plan() }
  }
}
