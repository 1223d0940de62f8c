// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

extension Hand {
  /// Before a proposal closes in silence the asker is told once more, so many working days ahead.
  package static let lastCallDays = 5

  /// The day of that last call, while an outcome is proposed; nil where the whole time is shorter.
  package func lastCall(after day: Day, calendar: WorkingCalendar) -> Day? {
    guard clock.stage == .proposed, let due = clock.due else { return nil }
    var call = due
    while call > day, calendar.workingDays(after: call, through: due) < Self.lastCallDays { call = call - 1 }
    return call > day ? call : nil
  }

  /// Whether a message about it is still true as it leaves.
  package func stillTrue(_ kind: MessageKind, on day: Day, calendar: WorkingCalendar) -> Bool {
    switch kind {
    case .received: clock.stage != .closed
    case .taken: clock.stage == .waiting
    case .askedBack: clock.isPaused(on: day)
    case .proposed: clock.stage == .proposed
    case .closingSoon: clock.stage == .proposed && lastCall(after: day, calendar: calendar) == nil
    case .answered, .handedOn, .late: clock.stage != .closed
    case .closed: clock.stage == .closed
    case .handoverAsked: request != nil
    case .digest, .confirmFollowing, .news: false
    }
  }
}
