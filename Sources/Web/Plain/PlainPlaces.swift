// SPDX-License-Identifier: AGPL-3.0-or-later

/// How we write, for everybody to see and to try.
package enum PlainPlace: String, Place {
  case howWeWrite = "how-we-write"
}

extension Link {
  package static let howWeWrite = Link(PlainPlace.howWeWrite)
}

/// Its routes. Trying a text changes nothing and keeps nothing.
package let plainRoutes: [Route] = PlainPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .howWeWrite: [.get(place, .everyone, howWeWritePage), .post(place, .everyone, tryText)]
  }
}
