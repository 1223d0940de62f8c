// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import Hummingbird
import Logging
import NIOCore
import Policy
import PostCurl
import Web

/// Opens the city and serves it until it is told to stop.
func serve(_ options: ServeOptions) async throws {
  let logger = Logger(label: "blanddig")
  let house = try await openHouse(options)
  let site = try openSite(house, options)
  try await letTimePass(in: house)
  let app = application(
    site, address: .hostname(options.host, port: options.port), logger: logger)

  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { await keepTime(in: house, logger: logger) }
    group.addTask { await sealAsTheyCome(in: house, logger: logger) }
    if let server = options.mail {
      group.addTask { await writeEachMorning(in: house, logger: logger) }
      group.addTask { await deliver(for: site, through: server, logger: logger) }
    }
    try await greet(house, options)
    do {
      try await app.runService()
    } catch let error as IOError {
      throw StartComplaint(
        "Cannot listen on \(options.host), port \(options.port): \(error).",
        "Is something else using that port? Choose another with --port.")
    }
    group.cancelAll()
  }
  // What was done in the last second is sealed before the lights go out.
  while try await sealEvents(in: house.database) > 0 {}
}

private func openSite(_ house: House, _ options: ServeOptions) throws -> Site {
  do throws(StartComplaints) {
    return try Site(
      house: house, passwords: PasswordGate(randomness: house.randomness),
      resources: Resources.find(setting: options.resources),
      settings: Settings(url: options.url, demonstration: options.demonstration, proxies: options.proxies))
  } catch {
    throw StartComplaint(error.complaints)
  }
}

/// Says where the city is, and how the first administrator gets in.
private func greet(_ house: House, _ options: ServeOptions) async throws {
  say("\(house.plan.city.original): \(options.url)")
  if options.demonstration {
    say("A demonstration on \(house.clock.today()). Every hand in it is made up. Stop it with Ctrl-C.")
  } else if let token = try await inviteFirstAdministrator(in: house) {
    let link = Link(PeoplePlace.invitation, [token.text])
    say("Nobody can log in yet. This link makes the first administrator, once, within a week:")
    say(options.url + link.url(in: house.plan.title.official))
  }
}
