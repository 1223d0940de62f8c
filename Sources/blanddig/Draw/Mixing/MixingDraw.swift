// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Draws
internal import Mixing

/// The seating as a draw: files and settings in, result and report out.
enum MixingDraw: DrawEngine {
  static let name = "mixing"
  static let version = "1"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let files = try MixingFiles(request)
    let gathering = try gathering(files, request.parameters)
    guard let seed = request.seed else {
      let ready = Report(title: "Mixed groups", parts: [.paragraph("The files are in order; nobody is seated yet.")])
      return DrawOutcome(result: [:], report: ready)
    }
    var generator = seed.generator
    let rounds = request.parameters["rounds"]?.asInt ?? 1
    request.progress("Seating \(gathering.people) people in \(gathering.groups) groups")
    guard let seats = gathering.seat(rounds: rounds, using: &generator) else {
      let message = "Those who sit together could not be fitted into groups of \(gathering.sizes.first ?? 0). "
      throw Complaint(
        message + "Make groups one larger, or take one wish back.", file: files.togetherFile.name)
    }
    if !seats.flaws.isEmpty { throw impossible(seats.flaws, files) }
    let seatings = max(30, min(1_000, 2_000_000 / max(1, gathering.people)))
    let chance = gathering.scoreByChance(seatings: seatings, using: &generator)
    let seated = SeatedGathering(files: files, gathering: gathering, seats: seats, chance: chance, seatings: seatings)
    return DrawOutcome(result: seated.result, report: seated.report)
  }

  private static func gathering(_ files: MixingFiles, _ parameters: [String: JSONValue]) throws -> Gathering {
    let people = files.names.count
    let groups =
      parameters["groups"]?.asInt ?? Gathering.groups(for: people, size: parameters["size"]?.asInt ?? 0)
    do throws(MixingRefusal) {
      return try Gathering(
        people: people, attributes: files.attributes, groups: groups, wishes: files.wishes,
        meetingWeight: files.meetingWeight)
    } catch {
      let largest = groups > 0 ? (people + groups - 1) / groups : 0
      throw Complaints(error.obstacles.map { files.complaint($0, groups: groups, largest: largest) })
    }
  }

  /// Nothing proved it impossible, but no seating was found: what the best one still breaks is what to lift.
  private static func impossible(_ flaws: [Flaw], _ files: MixingFiles) -> Complaint {
    let list = flaws.prefix(8).map(files.words).joined(separator: "; ")
    let more = flaws.count > 8 ? " and \(flaws.count - 8) more" : ""
    let message = "No seating was found that keeps every wish, though nothing proves that there is none. "
    return Complaint(message + "The best one breaks only these; lifting them makes it possible: \(list)\(more).")
  }

  /// Everyone sits once in every round, and the pairs are counted right.
  static func faults(in record: RunRecord) -> [String] {
    let rounds = (record.result["rounds"]?.asArray ?? []).map { round in
      (round.asArray ?? []).map { group in (group.asArray ?? []).compactMap(\.asString) }
    }
    guard let first = rounds.first else { return [] }
    let everyone = first.flatMap { $0 }.sorted()
    var faults: [String] = []
    for (index, round) in rounds.enumerated() where round.flatMap({ $0 }).sorted() != everyone {
      faults.append("Round \(index + 1) does not seat the same people once each.")
    }
    if Set(everyone).count != everyone.count { faults.append("Somebody sits twice in the first round.") }
    if !faults.isEmpty { return faults }
    let number = Dictionary(uniqueKeysWithValues: everyone.enumerated().map { ($1, $0) })
    let counted = Meetings(rounds.map { $0.map { $0.compactMap { number[$0] } } }, people: everyone.count)
    if counted.pairs != record.result["pairsMet"]?.asInt { faults.append("The pairs who met are \(counted.pairs).") }
    if counted.repeats != record.result["repeats"]?.asInt { faults.append("The repeats are \(counted.repeats).") }
    return faults
  }
}

/// A seating that has been made, with everything that is told about it.
struct SeatedGathering {
  let files: MixingFiles
  let gathering: Gathering
  let seats: Seatings
  let chance: Double
  let seatings: Int

  var result: [String: JSONValue] {
    [
      "rounds": .array(
        seats.rounds.map { round in .array(round.map { JSONValue($0.map { files.names[$0] }) }) }),
      "score": JSONValue(seats.scores), "chance": .double(chance), "chanceSeatings": .int(seatings),
      "bestConceivable": .double(gathering.bestConceivable), "pairsMet": .int(seats.meetings.pairs),
      "repeats": .int(seats.meetings.repeats), "wishesKept": true,
    ]
  }
}
