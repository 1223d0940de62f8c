// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands

/// Everybody's figures as files have them. `docs/rooms/conduct.md` says what each means.
struct ConductFigures: Encodable {
  let reached: Int
  let waiting: Int
  let late: Int
  let oldestDays: Int?
  let underWay: Int
  let nextWordOwed: Int
  let inTime: Int
  let tooLate: Int
  let notDue: Int
  let answers: Int
  let medianDays: Int?
  let ninetiethDays: Int?
  let answered: Int
  let confirmed: Int
  let notConfirmed: Int
  let withdrawn: Int
  let reopened: Int

  init(_ conduct: Conduct) {
    let tally = conduct.tally
    reached = conduct.reached
    waiting = tally.waiting
    late = tally.late
    oldestDays = tally.oldest?.workingDays
    underWay = tally.underWay
    nextWordOwed = conduct.wordOwed
    inTime = conduct[.kept]
    tooLate = conduct[.broken]
    notDue = conduct[.pending]
    answers = conduct.days.count
    medianDays = conduct.days.published?.median
    ninetiethDays = conduct.days.published?.ninetieth
    answered = conduct.answered
    confirmed = tally.met
    notConfirmed = tally.notConfirmed
    withdrawn = tally.withdrawn
    reopened = tally.reopened
  }

  /// The same in the order of the table's columns.
  var inOrder: [Int?] {
    [
      reached, waiting, late, oldestDays, underWay, nextWordOwed, inTime, tooLate, notDue, answers, medianDays,
      ninetiethDays, answered, confirmed, notConfirmed, withdrawn, reopened,
    ]
  }
}

/// A group, a topic or an outcome of one committee; `hands` is missing where it is hidden, and for topics.
struct GroupEntry: Encodable {
  let by: String
  let group: String
  let hands: Int?
  let hidden: Bool
  let medianDays: Int?
  let ninetiethDays: Int?
}

struct PriorityEntry: Encodable {
  let reason: String
  let hands: Int?
}

/// The keys of `conduct.json`.
struct ConductFile: Encodable {
  struct Entry: Encodable {
    let level: String
    let code: String
    let name: [String: String]
    let figures: ConductFigures
    let quarters: [Quarterly]
    let groups: [GroupEntry]?
    let priorities: [PriorityEntry]?
  }
  struct Quarterly: Encodable {
    let year: Int
    let quarter: Int
    let reached: Int
    let inTime: Int
    let tooLate: Int
    let notDue: Int
    let medianDays: Int?

    init(_ quarter: Quarter, _ conduct: Conduct) {
      year = quarter.year
      self.quarter = quarter.number
      let figures = ConductFigures(conduct)
      reached = figures.reached
      inTime = figures.inTime
      tooLate = figures.tooLate
      notDue = figures.notDue
      medianDays = figures.medianDays
    }
  }
  let day: String
  let fewestShown: Int
  /// Groups count those who reached out before this day.
  let groupsBefore: String
  let subjects: [Entry]
}
