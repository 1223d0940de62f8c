// SPDX-License-Identifier: AGPL-3.0-or-later

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
}
