// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import Hands
import Sealing
import Store
import StoreSQLite

/// The database opens, its schema is one we know, its chain of events holds, and how its outbox stands.
func examineStore(in folder: URL) async -> Finding {
  let file = folder.appending(path: "city.sqlite")
  guard FileManager.default.fileExists(atPath: file.path) else {
    return Finding(what: "store", health: .ill, words: "There is none in \(folder.path). Name its folder with --store.")
  }
  do {
    let database = try SQLiteDatabase.open(file)
    let (links, fault) = try await verifyChain(in: database)
    if let fault { return Finding(what: "store", health: .ill, words: "The chain of events does not hold: \(fault).") }
    let counts = try await database.read { try $0.messageCounts() }
    let (waiting, lost) = (counts[.waiting]?.number ?? 0, counts[.givenUp]?.number ?? 0)
    return Finding(
      what: "store", health: .well,
      words:
        "\(links) events, each in its place. Of the mails of thirty days \(waiting) wait and \(lost) were given up.")
  } catch {
    return Finding(what: "store", health: .ill, words: "\(error).")
  }
}

/// The keys are there and only their owner can read them. Nothing is made where they are missing.
func examineKeys(in folder: URL) -> Finding {
  let keys = folder.appending(path: "keys")
  for name in ["master-1.key", "server.key"] {
    let file = keys.appending(path: name)
    let found = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard let found, let mode = found[.posixPermissions] as? Int else {
      return Finding(what: "keys", health: .ill, words: "\(file.path) is missing. Without it no hand can be read.")
    }
    guard found[.size] as? Int == 32 else {
      return Finding(what: "keys", health: .ill, words: "\(file.path) does not hold 32 bytes.")
    }
    guard mode & 0o077 == 0 else {
      return Finding(
        what: "keys", health: .ill, words: "\(file.path) can be read by others on this machine. chmod 600 it.")
    }
  }
  return Finding(what: "keys", health: .well, words: "They are here, and only their owner can read them.")
}

/// Room for what comes: a city writes little, so a little is enough.
func examineDisk(of folder: URL) -> Finding {
  let least = 200
  guard let found = try? FileManager.default.attributesOfFileSystem(forPath: folder.path),
    let free = found[.systemFreeSize] as? Int64 ?? (found[.systemFreeSize] as? NSNumber)?.int64Value
  else { return Finding(what: "disk", health: .ill, words: "\(folder.path) cannot be looked at.") }
  let megabytes = free / 1_000_000
  return Finding(
    what: "disk", health: megabytes >= least ? .well : .ill,
    words: "\(megabytes) MB are free." + (megabytes >= least ? "" : " Fewer than \(least) is too little."))
}
