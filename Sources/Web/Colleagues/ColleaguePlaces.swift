// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// What colleagues do for each other and for somebody who cannot write themselves.
package enum ColleaguePlace: String, Place {
  /// Who is away from a desk, and who stands in.
  case away = "desk/away"
  case back = "desk/away/end"
  /// The same for one colleague, by an administrator.
  case awayOf = "people/:account/away"
  case backOf = "people/:account/away/end"
  /// A hand is written down for somebody.
  case behalf = "desk/for-somebody"
  case behalfDoor = "desk/for-somebody/:door"
}

extension Link {
  static func away(_ desk: DeskCode, done: String? = nil) -> Link {
    Link(ColleaguePlace.away, query: [("desk", desk.text)] + (done.map { [("done", $0)] } ?? []))
  }

  static func away(of account: Int64, at desk: DeskCode? = nil, done: String? = nil) -> Link {
    Link(
      ColleaguePlace.awayOf, [String(account)],
      query: (desk.map { [("desk", $0.text)] } ?? []) + (done.map { [("done", $0)] } ?? []))
  }

  static func behalf(_ kind: Kind = .ask, at desk: DeskCode) -> Link {
    let query = [("desk", desk.text)]
    return kind == .ask
      ? Link(ColleaguePlace.behalf, query: query) : Link(ColleaguePlace.behalfDoor, [kind.rawValue], query: query)
  }
}

package let colleagueRoutes: [Route] = ColleaguePlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .away: [.get(place, .desk, awayPage), .post(place, .desk, sendAway)]
  case .back: [.post(place, .desk, sendBack)]
  case .awayOf: [.get(place, .administrator, awayOfPage), .post(place, .administrator, sendAwayOf)]
  case .backOf: [.post(place, .administrator, sendBackOf)]
  case .behalf, .behalfDoor: [.get(place, .desk, behalfPage), .post(place, .desk, sendBehalf)]
  }
}

/// The desk that a page of a colleague is about: the one in the address or the form, else their first.
func chosenDesk(_ visit: Visit) throws -> DeskCode? {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let asked = visit.form["desk"].isEmpty ? visit.query["desk"] : visit.form["desk"]
  let chosen = asked.isEmpty ? account.desks.first : DeskCode(asked)
  if let chosen, !account.desks.contains(chosen) { throw Problem.notFound }
  return chosen
}
