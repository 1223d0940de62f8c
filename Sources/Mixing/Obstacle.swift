// SPDX-License-Identifier: Apache-2.0

/// Why no seating can be. Indices point into what was handed in.
public enum Obstacle: Sendable, Equatable {
  /// No group, or more groups than people.
  case groups(Int, people: Int)
  /// An attribute without a value for everybody, a value or weight that cannot be, a limit on an unknown attribute or value.
  case attribute(Int)
  case limit(Int)
  /// A wish names somebody who is not there.
  case unknownPerson(together: Int?, apart: Int?)
  /// So many must sit together, by one wish or by several that share people; the largest group is too small.
  case tooManyTogether(people: [Int], largest: Int)
  /// Two people must sit together and apart; `together` and `apart` are wishes that say so.
  case togetherAndApart(Int, Int, together: Int, apart: Int)
  /// More people are to be apart from each other than there are groups.
  case tooManyApart(wish: Int, people: Int, groups: Int)
  /// `atLeast` in every group asks for more people with the value than there are.
  case tooFewWith(limit: Int, needed: Int, there: Int)
  /// `atMost` in every group leaves people with the value without a seat.
  case tooManyWith(limit: Int, room: Int, there: Int)
  /// People who sit together bring more of a value than a group may have.
  case togetherAboveLimit(people: [Int], limit: Int, count: Int)
  /// Somebody speaks no language at all, or none that enough others speak to fill a group: `speakers` do.
  case noLanguage(person: Int, speakers: Int, smallest: Int)
}

/// All obstacles found, never empty.
public struct MixingRefusal: Error, Sendable, Equatable {
  public let obstacles: [Obstacle]
}

extension Gathering {
  func shapeObstacles() -> [Obstacle] {
    let badAttributes = attributes.indices.filter { index in
      let attribute = attributes[index]
      return attribute.values.count != people || !(0...1_000).contains(attribute.weight)
        || attribute.values.contains { !(0..<attribute.valueCount).contains($0) }
    }
    let badLimits = wishes.limits.indices.filter { index in
      let limit = wishes.limits[index]
      return !attributes.indices.contains(limit.attribute)
        || !(0..<attributes[limit.attribute].valueCount).contains(limit.value) || limit.atLeast < 0
        || limit.atMost < limit.atLeast
    }
    func isUnknown(_ person: Int) -> Bool { !(0..<people).contains(person) }
    let together = wishes.together.indices.filter { wishes.together[$0].contains(where: isUnknown) }
    let apart = wishes.apart.indices.filter { wishes.apart[$0].contains(where: isUnknown) }
    let languages = wishes.languages.map { $0.count == people } ?? true
    return badAttributes.map { .attribute($0) } + badLimits.map { .limit($0) }
      + together.map { .unknownPerson(together: $0, apart: nil) }
      + apart.map { .unknownPerson(together: nil, apart: $0) }
      + (languages ? [] : [.unknownPerson(together: nil, apart: nil)])
  }

  /// Everybody's unit: those who must sit together, directly or through others; the smallest index stands for all.
  func units() -> [Int] {
    var parent = Array(0..<people)
    func root(_ person: Int) -> Int {
      var at = person
      while parent[at] != at { at = parent[at] }
      return at
    }
    for set in wishes.together {
      for person in set.dropFirst() {
        let (a, b) = (root(set[0]), root(person))
        parent[max(a, b)] = min(a, b)
      }
    }
    return (0..<people).map(root)
  }

  func togetherObstacles() -> [Obstacle] {
    let unit = units()
    var found: [Obstacle] = []
    let largest = sizes.first ?? 0
    let members = Dictionary(grouping: 0..<people) { unit[$0] }
    for (_, set) in members.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      if set.count > largest { found.append(.tooManyTogether(people: set, largest: largest)) }
      for (index, limit) in wishes.limits.enumerated() {
        let count = set.filter { attributes[limit.attribute].values[$0] == limit.value }.count
        if count > limit.atMost { found.append(.togetherAboveLimit(people: set, limit: index, count: count)) }
      }
    }
    for (index, set) in wishes.apart.enumerated() {
      var seen: [Int: Int] = [:]
      for person in Set(set).sorted() {
        guard let other = seen.updateValue(person, forKey: unit[person]) else { continue }
        let wish = wishes.together.firstIndex { $0.contains(person) } ?? 0
        found.append(.togetherAndApart(other, person, together: wish, apart: index))
      }
    }
    return found
  }

  func apartObstacles() -> [Obstacle] {
    wishes.apart.indices.compactMap { index in
      let count = Set(wishes.apart[index]).count
      return count > groups ? .tooManyApart(wish: index, people: count, groups: groups) : nil
    }
  }

  func limitObstacles() -> [Obstacle] {
    wishes.limits.enumerated().flatMap { index, limit -> [Obstacle] in
      let there = attributes[limit.attribute].values.count { $0 == limit.value }
      var found: [Obstacle] = []
      let (needed, tooMuch) = limit.atLeast.multipliedReportingOverflow(by: groups)
      if tooMuch || needed > there {
        found.append(.tooFewWith(limit: index, needed: tooMuch ? .max : needed, there: there))
      }
      let (room, endless) = limit.atMost.multipliedReportingOverflow(by: groups)
      if !endless && room < there { found.append(.tooManyWith(limit: index, room: room, there: there)) }
      return found
    }
  }

  func languageObstacles() -> [Obstacle] {
    guard let languages = wishes.languages else { return [] }
    let speakers = (0..<64).map { (bit: Int) -> Int in languages.count { $0 >> UInt64(bit) & 1 == 1 } }
    let smallest = sizes.last ?? 0
    return (0..<people).compactMap { person in
      let most = (0..<64).filter { languages[person] >> UInt64($0) & 1 == 1 }.map { speakers[$0] }.max() ?? 0
      return most < smallest || most == 0 ? .noLanguage(person: person, speakers: most, smallest: smallest) : nil
    }
  }
}
