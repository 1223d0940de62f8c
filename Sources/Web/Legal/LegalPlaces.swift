// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the law wants said.
package enum LegalPlace: String, Place {
  case privacy
  case accessibility
  case held = "what-we-hold"
}

extension Link {
  package static let privacy = Link(LegalPlace.privacy)
  package static let accessibility = Link(LegalPlace.accessibility)
  package static let held = Link(LegalPlace.held)
}

package let legalRoutes: [Route] = LegalPlace.allCases.map { place in
  switch place {
  case .privacy: .get(place, .everyone, privacyPage)
  case .accessibility: .get(place, .everyone, accessibilityPage)
  case .held: .get(place, .everyone, heldPage)
  }
}
