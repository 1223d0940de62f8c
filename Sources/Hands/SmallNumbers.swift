// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A place in the tree of the promise where hands are counted.
package enum Spot: Hashable, Sendable {
  case theme(ThemeCode)
  case goal(GoalCode)
  case measure(MeasureCode)
}

/// A place and those it is made of.
package struct Family: Equatable, Sendable {
  /// Nil is the whole city, whose own numbers are always shown.
  package let parent: Spot?
  package let children: [Spot]

  package init(parent: Spot?, children: [Spot]) {
    self.parent = parent
    self.children = children
  }
}

/// How much of a place's numbers may be said.
package enum Publication: Int, Comparable, Sendable {
  /// Nothing: the number is too small, or would give away one that is.
  case hidden
  /// How many have reached out, and not how they stand.
  case total
  /// Met, and the rest together.
  case merged
  /// Waiting, under way and met, each by itself.
  case full

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The fewest people a published number of a topic, a measure, a goal or a theme may stand for. A unit's own conduct is
/// always shown, from nought up, and never by topic.
package let fewestShown = 5

/// Decides for every place how much may be said, so that no number from 1 to 4 is shown or can be worked out from a
/// parent and its other children.
///
/// Small places are hidden first. Then, from the bottom up, whatever is hidden under a parent that is shown has to be two
/// places at least, with together none or five: else the smallest neighbour is hidden too, and where there is no
/// neighbour, the parent. A place that is hidden for another's sake hides one of its own parts, for their sum is itself.
/// Hands that count on two measures are taken as if they were two, which hides rather more.
///
/// - Parameters:
///   - tallies: a place without one has no hands.
///   - families: children before their parents' families.
package func publications(_ tallies: [Spot: Tally], _ families: [Family]) -> [Spot: Publication] {
  var census = Census(tallies: tallies, families: families)
  for family in families {
    for degree in [Publication.full, .merged, .total] { census.settle(family, at: degree) }
  }
  return census.degrees
}

private struct Census {
  let tallies: [Spot: Tally]
  let children: [Spot: [Spot]]
  private(set) var degrees: [Spot: Publication]

  init(tallies: [Spot: Tally], families: [Family]) {
    self.tallies = tallies
    children = families.reduce(into: [:]) { all, family in
      if let parent = family.parent { all[parent] = family.children }
    }
    degrees = tallies.mapValues(alone)
  }

  /// Hides more until what is hidden below `degree` cannot be worked out from the parent.
  mutating func settle(_ family: Family, at degree: Publication) {
    guard family.parent.map({ degree <= self.degree(of: $0) }) ?? true else { return }
    let counted = family.children.filter { numbers(of: $0, at: .total) != [0] }
    while true {
      let below = counted.filter { self.degree(of: $0) < degree }
      guard !below.isEmpty, below.count == 1 || hasSmallSum(below, at: degree) else { return }
      let open = counted.filter { self.degree(of: $0) >= degree }
      guard let smallest = open.min(by: { size(of: $0) < size(of: $1) }) else {
        if let parent = family.parent { lower(parent, below: degree) }
        return
      }
      lower(smallest, below: degree)
    }
  }

  /// Lowers a place, and where the sum of its parts would tell it all the same, its smallest part too.
  private mutating func lower(_ spot: Spot, below degree: Publication) {
    degrees[spot] = Publication(rawValue: degree.rawValue - 1) ?? .hidden
    let counted = (children[spot] ?? []).filter { numbers(of: $0, at: .total) != [0] }
    guard counted.allSatisfy({ self.degree(of: $0) >= degree }) else { return }
    if let smallest = counted.min(by: { size(of: $0) < size(of: $1) }) { lower(smallest, below: degree) }
  }

  private func hasSmallSum(_ spots: [Spot], at degree: Publication) -> Bool {
    let sums = spots.map { numbers(of: $0, at: degree) }.reduce([0, 0, 0]) { sum, next in
      zip(sum, next + [0, 0]).map(+)
    }
    return sums.contains { (1..<fewestShown).contains($0) }
  }

  private func degree(of spot: Spot) -> Publication { degrees[spot] ?? .full }

  private func size(of spot: Spot) -> Int { tallies[spot]?.total ?? 0 }

  private func numbers(of spot: Spot, at degree: Publication) -> [Int] {
    published(tallies[spot] ?? Tally(), degree)
  }
}

/// The most that may be said of a place if it stood alone.
private func alone(_ tally: Tally) -> Publication {
  [.full, .merged, .total].first { degree in
    !published(tally, degree).contains { (1..<fewestShown).contains($0) }
  } ?? .hidden
}

/// The numbers a reader sees at a degree.
private func published(_ tally: Tally, _ degree: Publication) -> [Int] {
  switch degree {
  case .full: [tally.waiting, tally.underWay, tally.met]
  case .merged: [tally.waiting + tally.underWay, tally.met]
  case .total: [tally.total]
  case .hidden: []
  }
}
