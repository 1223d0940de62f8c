// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Demonstration
import Foundation
import Hands
import Sealing
import Store
import StoreSQLite

/// Reads the pack, opens keys and store, and sets the clocks. Anything that cannot work says why, before a port is open.
func openHouse(_ options: ServeOptions) async throws -> House {
  let pack = try readPack(options.pack)
  guard let zone = TimeZone(identifier: pack.organisation.timeZone) else {
    throw StartComplaint("The pack's time zone \(pack.organisation.timeZone) is not known to this machine.")
  }
  let database = try openStore(options.folder)
  let keys = try openKeys(options.folder)
  let day = try await cityDate(in: database, options)
  let clock = CityClock(zone: zone, movedTo: day, machine: machineClock)
  func house(_ database: SQLiteDatabase, writesMail: Bool) -> House {
    House(
      plan: pack.plan, organisation: pack.organisation, languages: pack.languages, legal: pack.legal,
      words: pack.words, database: database, keys: keys, clock: clock, randomness: .system, writesMail: writesMail)
  }
  let open = house(database, writesMail: options.mail != nil)
  try await takeIn(pack, open)
  try await database.transaction { try $0.set(.pack, to: pack.fingerprint) }
  if options.demonstration, let city = MadeUpCity(pack) {
    // Nobody behind a made-up hand is written to.
    try await fill(database, with: city) { house($0, writesMail: false) }
  }
  return open
}

/// A demonstration is made in memory and comes onto the disk as a whole: thousands of moves need not wait for the disk
/// one by one, and a start that is broken off leaves no half a city.
private func fill(_ database: SQLiteDatabase, with city: MadeUpCity, _ house: (SQLiteDatabase) -> House) async throws {
  guard try await database.read({ try $0.accounts().isEmpty }) else { return }
  let draft = try database.draft()
  try await fillDemonstration(house(draft), with: city) { say($0) }
  try draft.copy(over: database)
}

let machineClock: @Sendable () -> Instant = {
  Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
}

private func readPack(_ folder: String) throws(StartComplaint) -> CityPack {
  do {
    return try CityPack.read(from: folder, houseWords: findHouseWords())
  } catch {
    throw StartComplaint(
      error.complaints.map(\.description) + ["The pack \(folder) is not whole. See: blanddig policy check \(folder)"])
  }
}

/// The store remembers what was promised, also when the pack is changed later.
private func takeIn(_ pack: CityPack, _ house: House) async throws {
  do {
    let clock = house.clock
    _ = try await loadPlan(pack.plan, on: clock.today(), at: clock.machineNow(), in: house.database)
  } catch let refusal as LoadRefusal {
    throw StartComplaint(
      pack.complaints(about: refusal.faults).complaints.map(\.description)
        + ["The store remembers another promise, and the pack does not say what became of it."])
  }
}

private func openStore(_ folder: URL) throws(StartComplaint) -> SQLiteDatabase {
  do {
    return try SQLiteDatabase.open(folder.appending(path: "city.sqlite"))
  } catch {
    throw StartComplaint(
      "The store in \(folder.path) cannot be opened: \(error).",
      "Is the folder yours to write in, and is there room on the disk?")
  }
}

private func openKeys(_ folder: URL) throws(StartComplaint) -> KeyFolder {
  do {
    return try KeyFolder.open(folder.appending(path: "keys"))
  } catch {
    throw StartComplaint(error.description)
  }
}

/// A demonstration opens only a store that a demonstration made, and a city never opens one of those. The date is nil
/// for a city that lives now.
private func cityDate(in database: any Database, _ options: ServeOptions) async throws -> Day? {
  let (mark, date, isNew) = try await database.read { connection in
    (
      try connection.setting(.demonstration), try connection.setting(.cityDate),
      try connection.setting(.pack) == nil && connection.planLoads().isEmpty
    )
  }
  switch (options.demonstration, mark != nil) {
  case (false, false):
    return nil
  case (false, true):
    throw StartComplaint("The store in \(options.folder.path) is a demonstration's. Choose another with --store.")
  case (true, true):
    return date.flatMap { Day($0) } ?? demonstrationStart
  case (true, false):
    guard isNew else {
      throw StartComplaint(
        "The store in \(options.folder.path) is a real city's. A demonstration never opens one: leave out --store.")
    }
    try await database.transaction { connection in
      try connection.set(.demonstration, to: "made up")
      try connection.set(.cityDate, to: demonstrationStart.description)
    }
    return demonstrationStart
  }
}
