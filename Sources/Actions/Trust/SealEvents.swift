// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Sealing
package import Store

/// The chain before its first event.
private let beginning = [UInt8](repeating: 0, count: 32)

/// Links the events that are not in the chain yet, oldest first. One job does this, at most a second behind: a chain
/// that each transaction extended would make them wait for one another. Answers with how many it linked.
@discardableResult
package func sealEvents(in database: any Database) async throws -> Int {
  try await database.transaction { connection in
    var last = try connection.lastLink() ?? (number: 0, hash: beginning)
    let events = try connection.unlinkedEvents()
    for (id, event) in events {
      last = (last.number + 1, chained(event, id: id, after: last.hash))
      try connection.link(event: id, number: last.number, hash: last.hash)
    }
    return events.count
  }
}

/// Where a chain no longer holds.
package enum ChainFault: Equatable, Sendable, CustomStringConvertible {
  case missing(link: Int64)
  case changed(link: Int64)
  case gap(after: Int64)

  package var description: String {
    switch self {
    case .missing(let link): "the event of link \(link) has been taken out"
    case .changed(let link): "the event of link \(link), or one before it, has been changed"
    case .gap(let number): "links are missing after link \(number)"
    }
  }
}

/// Walks the whole chain. Finds any event that was changed, taken out, or put in another order; a chain cut off at its
/// end shows only beside a head that was kept elsewhere.
package func verifyChain(in database: any Database) async throws -> (links: Int64, fault: ChainFault?) {
  try await database.read { connection in
    var (number, hash) = (Int64(0), beginning)
    while true {
      let links = try connection.links(after: number)
      if links.isEmpty { return (number, nil) }
      for link in links {
        guard link.number == number + 1 else { return (number, .gap(after: number)) }
        guard let id = link.id, let event = link.event else { return (number, .missing(link: link.number)) }
        hash = chained(event, id: id, after: hash)
        guard hash == link.hash else { return (number, .changed(link: link.number)) }
        number = link.number
      }
    }
  }
}

/// SHA-256 over the hash before and every field with its length in front, so that no two events have the same bytes.
private func chained(_ event: Event, id: Int64, after hash: [UInt8]) -> [UInt8] {
  let fields = [
    "\(id)", "\(event.at.microseconds)", event.actor, event.role, event.action, event.object, event.purpose,
    event.classification, event.outcome,
  ]
  return Sealing.sha256(
    fields.reduce(into: hash) { bytes, field in
      bytes += "\(field.utf8.count):".utf8
      bytes += field.utf8
    })
}
