// SPDX-License-Identifier: Apache-2.0

/// Collects ballots into kinds: the same projects with the same points, in whatever order.
struct Census {
  private(set) var people: [Int32] = []
  private(set) var start: [Int] = [0]
  private(set) var project: [Int32] = []
  private(set) var points: [Int64] = []
  private var slots = [Int32](repeating: -1, count: 1 << 10)
  private var hashes: [UInt64] = []
  private var one: [(project: Int32, points: Int64)] = []

  /// Counts one ballot, adds its points to `score`, and gives its kind, or -1 when it supports nothing.
  mutating func add(_ ballots: Ballots, _ voter: Int, unit: Int64, score: inout [Int64]) -> Int32 {
    one.removeAll(keepingCapacity: true)
    for place in ballots.starts[voter]..<ballots.starts[voter + 1] {
      let (project, points) = (ballots.projects[place], ballots.points[place] / unit)
      score[Int(project)] += points
      if points > 0 { one.append((project, points)) }
    }
    guard !one.isEmpty else { return -1 }
    one.sort { $0.project < $1.project }
    return find()
  }

  /// Open addressing over the hash of the sorted ballot; the order of kinds is the order of first appearance.
  private mutating func find() -> Int32 {
    if people.count * 2 >= slots.count { grow() }
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    for (project, points) in one {
      hash = (hash ^ UInt64(truncatingIfNeeded: project)) &* 0xff51_afd7_ed55_8ccd
      hash = ((hash ^ (hash >> 32)) ^ UInt64(bitPattern: points)) &* 0xc4ce_b9fe_1a85_ec53
      hash ^= hash >> 29
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let kind = Int(slots[slot])
      if hashes[kind] == hash, isSame(kind) {
        people[kind] += 1
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(people.count)
    hashes.append(hash)
    people.append(1)
    for (project, points) in one {
      self.project.append(project)
      self.points.append(points)
    }
    start.append(self.project.count)
    return slots[slot]
  }

  private func isSame(_ kind: Int) -> Bool {
    guard start[kind + 1] - start[kind] == one.count else { return false }
    return one.indices.allSatisfy {
      project[start[kind] + $0] == one[$0].project && points[start[kind] + $0] == one[$0].points
    }
  }

  /// Puts the kinds in this order; no ballot may be added afterwards.
  mutating func take(_ order: [Int32]) {
    var (newStart, newProject, newPoints) = ([0], [Int32](), [Int64]())
    newStart.reserveCapacity(start.count)
    newProject.reserveCapacity(project.count)
    newPoints.reserveCapacity(points.count)
    for kind in order {
      newProject += project[start[Int(kind)]..<start[Int(kind) + 1]]
      newPoints += points[start[Int(kind)]..<start[Int(kind) + 1]]
      newStart.append(newProject.count)
    }
    people = order.map { people[Int($0)] }
    (start, project, points) = (newStart, newProject, newPoints)
    (slots, hashes) = ([], [])
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for kind in people.indices {
      var slot = Int(truncatingIfNeeded: hashes[kind]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(kind)
    }
  }
}
