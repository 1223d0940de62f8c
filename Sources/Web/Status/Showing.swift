// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Policy

/// The day that a page of the promise shows, with the promise as it was then. Every page of the promise begins here,
/// and puts `fields` among its own: the layout then says which day it is and lets the reader choose another.
struct Showing {
  let day: Day
  let today: Day
  let plan: Plan
  let state: StateOfThePlan
  let entries: [Entry]
  /// Why the day that was asked for is not shown.
  private let complaint: String?
  private let asked: String
  private let path: String

  fileprivate init(
    _ day: Day, today: Day, plan: Plan, entries: [Entry], complaint: String?, asked: String, path: String
  ) {
    self.day = day
    self.today = today
    self.plan = plan
    self.entries = entries
    self.complaint = complaint
    self.asked = asked
    self.path = path
    state = StateOfThePlan(plan, entries: entries, on: day)
  }

  var isPast: Bool { day < today }

  /// A day that cannot be shown is the reader's slip, and today is shown instead.
  var status: HTTPResponse.Status { complaint == nil ? .ok : .unprocessableContent }

  /// To be put into a page's own fields.
  var fields: Fields {
    [
      "showing": .fields([
        "kept": isPast ? .day(day) : .absent, "path": .text(path),
        "past": isPast ? .fields(["day": .day(day), "path": .text(path)]) : .absent,
        "wrong": complaint.map { .fields(["word": .word($0), "first": .day(plan.from, .date)]) } ?? .absent,
        "value": .text(complaint == nil ? day.description : asked), "min": .text(plan.from.description),
        "max": .text(today.description),
      ])
    ]
  }

  /// How many hands point where: of today only. Day by day the numbers would show single people.
  func published(_ site: Site) async throws -> Published {
    isPast ? Published(ofThePast: plan) : Published(try await site.counts(), plan)
  }
}

extension Visit {
  /// The day after `?on=`, or today.
  func showing() async throws -> Showing {
    let (today, asked) = (site.today, query["on"])
    let entries = try await readEntries(in: site.house)
    func showing(_ day: Day, _ plan: Plan, _ complaint: String? = nil) -> Showing {
      Showing(
        day, today: today, plan: plan, entries: entries, complaint: complaint, asked: asked,
        path: String(path.prefix { $0 != "?" }))
    }
    let current = try await site.plan(on: today) ?? site.plan
    if asked.isEmpty { return showing(today, current) }
    guard let day = site.readDay(asked) else { return showing(today, current, "status.on.unreadable") }
    guard day <= today else { return showing(today, current, "status.on.future") }
    guard let plan = try await site.plan(on: day) else { return showing(today, current, "status.on.before") }
    return showing(day, plan)
  }
}

extension Site {
  /// The promise as it stood on a day; nil before there was one. Today's is the pack's, a past day's is the store's.
  func plan(on day: Day) async throws -> Plan? {
    if day == today { return plan.valid(on: day) }
    if let stored = try await Actions.plan(on: day, in: house.database) { return stored.valid(on: day) }
    return day < plan.from ? nil : plan.valid(on: day)
  }
}
