// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Whose conduct is counted.
package enum Accountable: Hashable, Sendable {
  case city
  /// By the promise: the last step of the hand's climb.
  case committee(CommitteeCode)
  /// By who must answer: the administration of the unit that has the hand.
  case administration(AdministrationCode)
  /// The desk that must answer first, and now has the hand. A handover that was accepted moves it.
  case unit(DeskCode)
}

extension Organisation {
  /// Everybody in whose conduct the hand counts. Committees are one way to divide the city, administrations with
  /// their units another.
  package func subjects(of hand: Milestones) -> [Accountable] {
    var subjects: [Accountable] = [.city, .unit(hand.ladder.unit)]
    if let desk = desks[hand.ladder.committee] { subjects.append(.committee(desk.committee)) }
    if let desk = desks[hand.ladder.administration] { subjects.append(.administration(desk.administration)) }
    return subjects
  }
}

/// The conduct of everybody, from one reading of the hands.
package struct CityConduct: Sendable {
  package let today: Day
  private let workingDays: WorkingDayIndex
  private let hands: [Accountable: [Milestones]]
  /// Of the same hands as the groups.
  package let topics: TopicWaits

  package init(_ all: [Milestones], in organisation: Organisation, today: Day) {
    self.today = today
    let workingDays = WorkingDayIndex(
      organisation.calendar, from: all.map(\.reachedOn).min() ?? today, through: today)
    self.workingDays = workingDays
    let before = Quarter(of: today).firstDay
    topics = TopicWaits(all.filter { $0.reachedOn < before }, in: organisation) {
      Conduct($0, today: today, workingDays: workingDays).days
    }
    hands = all.reduce(into: [:]) { hands, hand in
      for subject in organisation.subjects(of: hand) { hands[subject, default: []].append(hand) }
    }
  }

  /// In no particular order.
  package var subjects: some Sequence<Accountable> { hands.keys }

  package subscript(subject: Accountable) -> Conduct { conduct(hands[subject] ?? []) }

  /// By the quarter in which people reached out: the last `count`, up to now, without the empty ones before the first.
  package func quarters(of subject: Accountable, last count: Int = 8) -> [(quarter: Quarter, conduct: Conduct)] {
    let byQuarter = Dictionary(grouping: hands[subject] ?? []) { Quarter(of: $0.reachedOn) }
    return Quarter(of: today).andBefore(count).drop { byQuarter[$0] == nil }
      .map { ($0, conduct(byQuarter[$0] ?? [])) }
  }

  /// Groups count the hands that were reached out before this day, the first of the quarter: counted day by day, a table
  /// and yesterday's would tell of the one person who came in between.
  package var groupsBefore: Day { Quarter(of: today).firstDay }

  /// How many hands each group has, and how long it waited, with the small ones hidden.
  package func breakdown(of subject: Accountable, among groups: [Group]) -> Breakdown {
    let counted = (hands[subject] ?? []).filter { $0.reachedOn < groupsBefore }
    return Breakdown(counted, among: groups) { self.conduct($0).days }
  }

  private func conduct(_ hands: [Milestones]) -> Conduct {
    Conduct(hands, today: today, workingDays: workingDays)
  }
}
