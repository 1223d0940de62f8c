// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// The pages of the people who work for the city.
package enum PeoplePlace: String, Place {
  case logIn = "log-in"
  case logOut = "log-out"
  case invitation = "invitation/:token"
  case people
  case invite = "people/invite"
  case end = "people/:account/end"
}

extension Link {
  package static let logIn = Link(PeoplePlace.logIn)
  package static let logOut = Link(PeoplePlace.logOut)
  package static let people = Link(PeoplePlace.people)
  package static let invite = Link(PeoplePlace.invite)

  package static func invitation(_ token: String) -> Link { Link(PeoplePlace.invitation, [token]) }
  package static func end(account: Int64) -> Link { Link(PeoplePlace.end, [String(account)]) }
}

package let peopleRoutes: [Route] = PeoplePlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .logIn: [.get(place, .everyone, logInPage), .post(place, .everyone, sendLogIn)]
  case .logOut: [.post(place, .staff, sendLogOut)]
  case .invitation: [.get(place, .everyone, invitationPage), .post(place, .everyone, sendInvitation)]
  case .people: [.get(place, .administrator, peoplePage)]
  case .invite: [.post(place, .administrator, sendInvite)]
  case .end: [.get(place, .administrator, endPage), .post(place, .administrator, sendEnd)]
  }
}
