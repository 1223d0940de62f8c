// SPDX-License-Identifier: Apache-2.0

extension Census {
  /// The same kinds, those with the same most-supported project next to each other, and within these those with the
  /// same second one. A project's supporters then lie close together in memory, which makes a run twice as fast.
  ///
  /// - Returns: the new place of each kind.
  mutating func orderByPopularity(projects: Int) -> [Int32] {
    var popularity = [Int32](repeating: 0, count: projects)
    for kind in people.indices {
      for place in start[kind]..<start[kind + 1] { popularity[Int(project[place])] += people[kind] }
    }
    var (first, second) = ([Int32](), [Int32]())
    for kind in people.indices {
      var (best, next) = (project[start[kind]], project[start[kind]])
      for place in start[kind]..<start[kind + 1] {
        if popularity[Int(project[place])] > popularity[Int(best)] {
          (best, next) = (project[place], best)
        } else if next == best || popularity[Int(project[place])] > popularity[Int(next)] {
          next = project[place]
        }
      }
      first.append(best)
      second.append(next)
    }
    let order = Self.sorted(Self.sorted(people.indices.map { Int32($0) }, by: second, projects), by: first, projects)
    take(order)
    var places = [Int32](repeating: 0, count: order.count)
    for (place, kind) in order.enumerated() { places[Int(kind)] = Int32(place) }
    return places
  }

  /// Counting sort, stable.
  private static func sorted(_ kinds: [Int32], by key: [Int32], _ keys: Int) -> [Int32] {
    var next = [Int](repeating: 0, count: keys + 1)
    for kind in kinds { next[Int(key[Int(kind)]) + 1] += 1 }
    for key in 0..<keys { next[key + 1] += next[key] }
    var sorted = kinds
    for kind in kinds {
      sorted[next[Int(key[Int(kind)])]] = kind
      next[Int(key[Int(kind)])] += 1
    }
    return sorted
  }
}
