// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Store

/// One kind of thing that is held for a purpose.
package struct HeldThing: Hashable, Sendable {
  /// The table, by which the words know what it is.
  package let thing: String
  /// The names of the register's cases.
  package let sensitivity: String
  package let retention: String
  package let isSealed: Bool
}

/// Everything the store holds for a purpose, straight from its register: what is not there is not held.
package func whatIsHeld(for purpose: DataPurpose) -> [HeldThing] {
  var seen: Set<HeldThing> = []
  return dataRegister.filter { "\($0.purpose)" == "\(purpose)" }.map {
    HeldThing(
      thing: $0.table.replacing("_", with: "-"), sensitivity: "\($0.sensitivity)", retention: "\($0.retention)",
      isSealed: $0.sensitivity.isSealed)
  }.filter { seen.insert($0).inserted }
}
