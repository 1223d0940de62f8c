// SPDX-License-Identifier: Apache-2.0

/// How each mentor was come by in one phase; nobody is passed twice.
struct Ways {
  private(set) var cameFrom: [Int32]
  private(set) var cameBy: [Int32]
  /// Mentees still to look at, with the mentor they sit with.
  var stack: [(mentee: Int32, mentor: Int32)] = []
  private var seen: [Int32]
  private var phase: Int32 = 0

  init(mentors: Int) {
    cameFrom = [Int32](repeating: -1, count: mentors)
    cameBy = cameFrom
    seen = [Int32](repeating: 0, count: mentors)
  }

  mutating func begin() { phase += 1 }

  /// Answers whether the mentor is new in this phase.
  mutating func visit(_ mentor: Int, from mentee: Int, by index: Int) -> Bool {
    if seen[mentor] == phase { return false }
    seen[mentor] = phase
    cameFrom[mentor] = Int32(mentee)
    cameBy[mentor] = Int32(index)
    return true
  }

  /// A way is found: mentors that were only looked at from afar may be passed by others.
  mutating func release() {
    for (_, mentor) in stack where mentor >= 0 { seen[Int(mentor)] = 0 }
    stack.removeAll(keepingCapacity: true)
  }
}
