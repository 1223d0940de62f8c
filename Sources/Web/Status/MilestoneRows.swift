// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// A measure's milestones in the order of their days.
func milestoneRows(_ state: MeasureState) -> [Fields] {
  state.milestones.map { held in
    let milestone = held.value
    let look = MilestoneLook(milestone, on: state)
    return Fields.spoken(milestone.name, in: held.entry.language).with([
      "number": .text(String(milestone.number)), "due": .day(milestone.due, .date), "class": .text(look.shape),
      "tag": .word("status.milestone.\(look.rawValue)"),
      "done": milestone.doneOn.map { .fields(["day": .day($0, .date)]) } ?? .absent,
    ])
  }
}

private enum MilestoneLook: String {
  case reached, late, ahead, dropped

  init(_ milestone: Milestone, on state: MeasureState) {
    if milestone.isDropped {
      self = .dropped
    } else if milestone.isDone(on: state.day) {
      self = .reached
    } else {
      self = milestone.isOverdue(on: state.day) && !state.isSettled ? .late : .ahead
    }
  }

  /// The class of its tag.
  var shape: String {
    switch self {
    case .reached: "met"
    case .late: "late"
    case .ahead, .dropped: "none"
    }
  }
}
