// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// By what hands are divided and counted, beside by who answers. Topics are counted on the pages of the promise, and a
/// second table of numbers would let one be subtracted from the other: here `TopicWaits` tells only how long they wait.
package enum Division: String, Sendable, CaseIterable {
  case kind, district, language, channel
}

/// One part of a division.
package enum Group: Hashable, Sendable {
  case kind(Kind)
  /// Nil: the whole city, or the person would not say.
  case district(DistrictCode?)
  /// The language somebody wants the answer in.
  case language(Language)
  case channel(Channel)
  /// What the city no longer knows.
  case other(Division)

  package var division: Division {
    switch self {
    case .kind: .kind
    case .district: .district
    case .language: .language
    case .channel: .channel
    case .other(let division): division
    }
  }

  init(of hand: Milestones, by division: Division) {
    self =
      switch division {
      case .kind: .kind(hand.kind)
      case .district: .district(hand.district)
      case .language: .language(hand.language)
      case .channel: .channel(hand.channel)
      }
  }
}

/// Hands divided in one way, each group with its number and its waits, or with nothing where that would say too much.
package struct Breakdown: Sendable {
  package struct Row: Equatable, Sendable {
    package let group: Group
    /// Nil: hidden.
    package let hands: Int?
    /// Nil where the number is hidden.
    package let days: AnswerDays?
  }

  package let rows: [Row]

  /// - Parameter groups: in the order of the rows, all of one division; a row for everything else follows when there is any.
  init(_ hands: [Milestones], among groups: [Group], days: ([Milestones]) -> AnswerDays) {
    guard let division = groups.first?.division else {
      rows = []
      return
    }
    let known = Set(groups)
    let byGroup = Dictionary(grouping: hands) { hand in
      let group = Group(of: hand, by: division)
      return known.contains(group) ? group : .other(division)
    }
    let other = Group.other(division)
    let all = groups + (byGroup[other] == nil ? [] : [other])
    let shown = hidingSmall(all.map { byGroup[$0]?.count ?? 0 })
    rows = zip(all, shown).map { group, count in
      Row(group: group, hands: count, days: count.map { _ in days(byGroup[group] ?? []) })
    }
  }

  /// Too few to divide at all.
  package var isHidden: Bool { rows.allSatisfy { $0.hands == nil } }

  package var hidesSome: Bool { rows.contains { $0.hands == nil } }
}
