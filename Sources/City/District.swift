// SPDX-License-Identifier: AGPL-3.0-or-later

/// A part of the city as people name it.
package struct District: Equatable, Sendable {
  package let code: DistrictCode
  package let name: LocalText

  package init(code: DistrictCode, name: LocalText) {
    self.code = code
    self.name = name
  }
}
