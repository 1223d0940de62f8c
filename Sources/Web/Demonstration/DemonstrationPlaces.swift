// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Hummingbird

/// What only a made-up city has: a calendar to turn, and desks to sit down at.
package enum DemonstrationPlace: String, Place {
  case nextDay = "demo/next-day"
  case sitDown = "demo/sit-down"
}

extension Link {
  package static let nextDay = Link(DemonstrationPlace.nextDay)
  package static let sitDown = Link(DemonstrationPlace.sitDown)
}

package let demonstrationRoutes: [Route] = DemonstrationPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .nextDay: [.post(place, .demonstration, sendNextDay)]
  case .sitDown: [.post(place, .demonstration, sendSitDown)]
  }
}

/// One working day on, and back to the page it was pressed on.
@Sendable private func sendNextDay(_ visit: Visit) async throws -> Answer {
  try await moveToNextWorkingDay(in: visit.site.house)
  return .response(Response(status: .seeOther, headers: [.location: cameFrom(visit)]))
}

/// Only the path of the page is taken, and only of a page of ours; a page that answered a form has no address to go
/// back to, and leads to the front.
private func cameFrom(_ visit: Visit) -> String {
  let front = Link.front.url(in: visit.language)
  guard let referer = visit.headers[.referer],
    let origin = visit.site.settings.origins.first(where: { referer.hasPrefix($0 + "/") })
  else { return front }
  let path = String(referer.dropFirst(origin.count))
  let bare = path.prefix { $0 != "?" && $0 != "#" }
  guard bare == front || bare.hasPrefix(front + "/"), !bare.contains("/demo/"), !bare.contains("/follow/"),
    path.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
  else { return front }
  return path
}

/// Sits down at the desk of a made-up colleague, without a password.
@Sendable private func sendSitDown(_ visit: Visit) async throws -> Answer {
  let choice = visit.form["desk"]
  let desk = choice == "administrator" ? nil : DeskCode(choice)
  guard let account = try await findMadeUpColleague(at: desk, in: visit.site.house) else { return .see(.front) }
  return welcome(try await startSession(for: account, in: visit.site.house), visit)
}

/// The choice of desks to sit down at, for pages of a demonstration; absent everywhere else. `first` is offered by
/// itself, as the desk that matters here.
func sitDown(_ site: Site, first: DeskCode? = nil) -> Field {
  guard site.settings.demonstration else { return .absent }
  let desk = first.flatMap { site.organisation.desks[$0] }
  return .fields([
    "here": .link(.sitDown), "groups": .list(deskGroups(site) { _ in true }),
    "first": desk.map { .fields(["action": .link(.sitDown), "code": .text($0.code.text), "name": .name($0.name)]) }
      ?? .absent,
  ])
}
