// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Draws
internal import Sortition

/// Sortition as the commands, the commitment and the verification see it.
enum SortitionDraw: DrawEngine {
  static let name = "sortition"
  static let version = "1.2"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let settings = try SortitionSettings(request.parameters)
    let pool = try pool(request, settings)
    let drawn = try draw(pool, settings, request)
    let answer = SortitionAnswer(pool: pool, settings: settings, drawn: drawn)
    return DrawOutcome(
      result: answer.result, committed: answer.committed, answer: answer.json,
      report: SortitionReport(answer: answer).report)
  }

  static func pool(_ request: DrawRequest, _ settings: SortitionSettings) throws -> Pool {
    let categories = try CategoriesFile(try request.input("categories")).categories()
    let file = try request.input("respondents")
    let people = try RespondentsFile(file, categories, settings).people()
    let seats = settings.size
    if people.count < seats {
      throw Complaint(
        "There are \(people.count) people for \(seats) seats; at least \(seats) are needed.", file: file.name)
    }
    return try Pool(people: people, categories: categories, size: seats)
  }

  private static func draw(_ pool: Pool, _ settings: SortitionSettings, _ request: DrawRequest) throws -> SortitionDrawn
  {
    let lottery = try lottery(pool, settings.objective, request)
    if let lottery, !lottery.isProven(for: pool) {
      throw Complaint("The proof of the lottery does not hold. This is a fault of the program; nothing was drawn.")
    }
    guard let tickets = lottery?.tickets(settings.tickets) ?? legacy(pool, settings.tickets) else {
      throw try impossible(pool)
    }
    let probabilities = lottery?.probabilities ?? tickets.probabilities(people: pool.people.count)
    var generator = request.seed?.generator
    let ticket = generator?.below(tickets.panels.count)
    return SortitionDrawn(lottery: lottery, probabilities: probabilities, tickets: tickets, ticket: ticket)
  }

  private static func lottery(
    _ pool: Pool, _ objective: Lottery.Objective, _ request: DrawRequest
  ) throws -> Lottery? {
    do {
      switch objective {
      case .leximin: return try pool.leximin(progress: request.progress)
      case .maximin: return try pool.maximin(progress: request.progress)
      case .legacy: return nil
      }
    } catch {
      if error == .noPanel || error == .noPanelFound { throw try impossible(pool) }
      throw Complaint("The solver gave up (\(error)); nothing was drawn.")
    }
  }

  /// The old rule on the same pool. Its luck is always the same, so that the lottery stands before the seed is known.
  static func legacy(_ pool: Pool, _ runs: Int) -> Tickets? {
    var generator = SeededGenerator(seed: 0)
    return pool.legacy(runs: runs, using: &generator)
  }

  /// No panel keeps the quotas, or none was found that does: says what would have to give.
  private static func impossible(_ pool: Pool) throws -> Complaints {
    let smallest = Result { () throws(SortitionFault) in try pool.relaxation() }
    if case .failure(.noPanelFound) = smallest {
      let reason = "no panel was found, and it is not proven that there is none. Wider quotas would help"
      return Complaints([Complaint("No panel of \(pool.size) was drawn: \(reason).")])
    }
    let change = try smallest.get()
    guard let change else {
      let reason = "even with every quota lifted, there are not enough people who may sit together (--same-address)"
      return Complaints([Complaint("No panel of \(pool.size) can be drawn: \(reason).")])
    }
    if change.changes.isEmpty {
      return Complaints([Complaint("There is a panel that keeps all quotas, but the search did not come to one.")])
    }
    let foreseen = change.isForeseen ? "" : " It goes beyond min_flex and max_flex, where they are given."
    let head =
      change.isSmallest
      ? "No panel of \(pool.size) keeps all quotas. The smallest change that makes one possible"
      : "No panel of \(pool.size) was found that keeps all quotas. The smallest change found that makes one possible"
    let list = change.changes.map { change -> Complaint in
      let category = pool.categories[change.category]
      let quota = category.features[change.feature]
      let then = "\(change.minimum) to \(change.maximum) instead of \(quota.minimum) to \(quota.maximum)"
      return Complaint("  \(category.name): \(quota.name): \(then)")
    }
    return Complaints([Complaint("\(head) moves \(count(change.seats, "seat", "seats")):\(foreseen)")] + list)
  }
}

/// What a sortition came to: no lottery for the old rule, no ticket before the seed is known.
struct SortitionDrawn {
  var lottery: Lottery?
  var probabilities: [Double]
  var tickets: Tickets
  var ticket: Int?

  var panel: [Int]? { ticket.map { tickets.panels[$0] } }
}
