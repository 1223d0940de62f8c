// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A body that gives advice and answers for nothing: its advice gets an answer.
package struct Adviser: Equatable, Sendable {
  package let code: AdviserCode
  package let name: LocalText
  package let about: LocalText?

  package init(code: AdviserCode, name: LocalText, about: LocalText? = nil) {
    self.code = code
    self.name = name
    self.about = about
  }
}

/// A committee of a part of the city. It gives opinions and answers for no goal.
package struct LocalCommittee: Equatable, Sendable {
  package let code: LocalCommitteeCode
  package let name: LocalText
  package let districts: [DistrictCode]

  package init(code: LocalCommitteeCode, name: LocalText, districts: [DistrictCode]) {
    self.code = code
    self.name = name
    self.districts = districts
  }
}
