// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// How a measure stood on a day: a pure function of what was recorded.
package struct MeasureState: Equatable, Sendable {
  package let measure: MeasureCode
  package let day: Day
  /// Nil when nobody has said: that is not the same as not begun.
  package let status: Held<OfficialStatus>?
  package let evidence: Held<Evidence>?
  /// What somebody says of the schedule, beside what is counted.
  package let saidSchedule: Held<Schedule>?
  /// By day; those that were dropped as well.
  package let milestones: [Held<Milestone>]
  package let plan: Held<ActionPlan>?
  package let advice: [AdviceState]
  /// Longest first. Empty for a measure that is done or stopped.
  package let overdue: [Overdue]

  /// `entries` may hold those of other measures; they are passed over.
  package init(_ measure: MeasureCode, answers: [CommitteeCode], entries: [Entry], on day: Day) {
    let record = Record(entries.filter { $0.measure == measure }, on: day)
    self.measure = measure
    self.day = day
    status = record.newest(\.status)
    evidence = record.newest(\.evidence)
    let call = record.entries.last { $0.said.kind == .schedule }
    saidSchedule = call.flatMap { entry in
      if case .schedule(let schedule?) = entry.said { Held(value: schedule, entry: entry) } else { nil }
    }
    milestones = record.milestones
    plan = record.newest(\.plan)
    advice = record.advice(on: day)
    overdue =
      status?.value.isSettled == true
      ? [] : Self.overdue(measure, milestones.map(\.value), plan?.value, answers, on: day)
  }

  private static func overdue(
    _ measure: MeasureCode, _ milestones: [Milestone], _ plan: ActionPlan?, _ answers: [CommitteeCode], on day: Day
  ) -> [Overdue] {
    var missed: [(what: Overdue.What, due: Day)] = milestones.filter { $0.isOverdue(on: day) }
      .map { (.milestone($0), $0.due) }
    if let end = plan?.end, end < day { missed.append((.plan, end)) }
    return missed.map {
      Overdue(measure: measure, what: $0.what, due: $0.due, days: day.number - $0.due.number, answers: answers)
    }.sorted { $0.days > $1.days }
  }

  package var isSettled: Bool { status?.value.isSettled == true }

  /// From the days of milestones and plan; nil where there is none to count from, or nothing more is to come.
  package var countedSchedule: Schedule? {
    if isSettled { return nil }
    if !overdue.isEmpty { return .late }
    return plan?.value.end != nil || milestones.contains { !$0.value.isDropped } ? .onTime : nil
  }

  /// What is shown. Saying so never makes the late be on time: that takes another day for the milestone.
  package var schedule: Schedule? {
    if isSettled { return nil }
    return countedSchedule == .late ? .late : saidSchedule?.value ?? countedSchedule
  }

  /// The next milestone that is not done and not late.
  package var next: Milestone? {
    milestones.map(\.value).first { !$0.isDropped && !$0.isDone(on: day) && day <= $0.due }
  }

  package var unanswered: [AdviceState] { advice.filter { $0.answer == nil } }

  package var bucket: Bucket {
    if status?.value == .done { return .done }
    if status?.value == .stopped { return .stopped }
    if schedule == .late { return .late }
    return switch status?.value {
    case .underWay: .underWay
    case .notBegun: .notBegun
    default: .silent
    }
  }
}
