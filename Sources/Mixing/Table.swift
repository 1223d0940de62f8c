// SPDX-License-Identifier: Apache-2.0

/// What is counted of one person or group, laid out flat. A group of another round counts as an attribute too: two people
/// who share it have met, so that "meet nobody twice" and "spread every value" are one sum of squares.
struct Columns {
  /// For each person their values, numbered through all columns.
  var values: [Int32]
  /// For each column its weight, in sixteenths.
  var weights: [Int]
  /// How many values each column has, and all of them together.
  var sizes: [Int]
  var valueCount: Int
  /// For each value the least and most that a group may have; empty where no limit is asked for.
  var least: [Int32] = []
  var most: [Int32] = []

  init(_ gathering: Gathering, otherRounds: [Round]) {
    let count = gathering.attributes.count + otherRounds.count
    values = [Int32](repeating: 0, count: gathering.people * count)
    weights = gathering.attributes.map { Int(($0.weight * 16).rounded()) }
    weights += otherRounds.map { _ in Int((gathering.meetingWeight * 16).rounded()) }
    sizes = gathering.attributes.map(\.valueCount) + otherRounds.map(\.count)
    valueCount = 0
    for (column, attribute) in gathering.attributes.enumerated() {
      for person in 0..<gathering.people {
        values[person * count + column] = Int32(valueCount + attribute.values[person])
      }
      valueCount += attribute.valueCount
    }
    for (place, round) in otherRounds.enumerated() {
      for (group, members) in round.enumerated() {
        for person in members {
          values[person * count + gathering.attributes.count + place] = Int32(valueCount + group)
        }
      }
      valueCount += round.count
    }
    addLimits(gathering)
  }

  private mutating func addLimits(_ gathering: Gathering) {
    guard !gathering.wishes.limits.isEmpty else { return }
    least = [Int32](repeating: 0, count: valueCount)
    most = [Int32](repeating: .max, count: valueCount)
    for limit in gathering.wishes.limits {
      let start = gathering.attributes[..<limit.attribute].reduce(0) { $0 + $1.valueCount }
      least[start + limit.value] = max(least[start + limit.value], Int32(clamping: limit.atLeast))
      most[start + limit.value] = min(most[start + limit.value], Int32(clamping: limit.atMost))
    }
  }
}

/// The seats of one round while they change hands: who sits where, how many of each value each group has, and what a
/// swap of two people would change. All sums are whole numbers, so that every machine walks the same way.
struct Table: ~Copyable {
  let people: Int
  let groups: Int
  let width: Int
  private(set) var columns: Columns
  let groupOf: UnsafeMutablePointer<Int32>
  /// The people of group `g` sit at `line[starts[g]] ..< line[starts[g + 1]]`; `seatOf` is where each of them sits.
  private let line: UnsafeMutablePointer<Int32>
  private let seatOf: UnsafeMutablePointer<Int32>
  private let starts: [Int]
  private let counts: UnsafeMutablePointer<Int32>
  private let values: UnsafeMutablePointer<Int32>
  let strict: StrictWishes

  init(_ gathering: Gathering, columns: Columns, strict: StrictWishes, seats: Round) {
    (people, groups, width) = (gathering.people, gathering.groups, columns.weights.count)
    (self.columns, self.strict) = (columns, strict)
    groupOf = .allocate(capacity: max(1, people))
    line = .allocate(capacity: max(1, people))
    seatOf = .allocate(capacity: max(1, people))
    starts = seats.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    counts = .allocate(capacity: max(1, groups * columns.valueCount))
    counts.initialize(repeating: 0, count: max(1, groups * columns.valueCount))
    values = .allocate(capacity: max(1, columns.values.count))
    for (place, value) in columns.values.enumerated() { values[place] = value }
    for (group, members) in seats.enumerated() {
      for (place, person) in members.enumerated() {
        groupOf[person] = Int32(group)
        seatOf[person] = Int32(starts[group] + place)
        line[starts[group] + place] = Int32(person)
        count(person, in: group, by: 1)
      }
    }
  }

  deinit {
    groupOf.deallocate()
    line.deallocate()
    seatOf.deallocate()
    counts.deallocate()
    values.deallocate()
  }

  private func count(_ person: Int, in group: Int, by step: Int32) {
    let row = counts + group * columns.valueCount
    for column in 0..<width { row[Int(values[person * width + column])] += step }
  }

  /// What swapping two people of different groups would add to the weighted sum of squares.
  @inline(__always)
  func change(_ a: Int, _ b: Int) -> Int {
    let (mine, yours) = (values + a * width, values + b * width)
    let here = counts + Int(groupOf[a]) * columns.valueCount
    let there = counts + Int(groupOf[b]) * columns.valueCount
    var sum = 0
    columns.weights.withUnsafeBufferPointer { weights in
      for column in 0..<width {
        let (x, y) = (Int(mine[column]), Int(yours[column]))
        if x == y { continue }
        sum &+= weights[column] &* Int(4 &+ 2 &* (there[x] &- here[x] &+ here[y] &- there[y]))
      }
    }
    return sum
  }

  /// Makes two people change places.
  @inline(__always)
  func swap(_ a: Int, _ b: Int) {
    let (g, h) = (groupOf[a], groupOf[b])
    let (here, there) = (counts + Int(g) * columns.valueCount, counts + Int(h) * columns.valueCount)
    for column in 0..<width {
      let (x, y) = (Int(values[a * width + column]), Int(values[b * width + column]))
      here[x] &-= 1
      there[x] &+= 1
      there[y] &-= 1
      here[y] &+= 1
    }
    (groupOf[a], groupOf[b]) = (h, g)
    (seatOf[a], seatOf[b]) = (seatOf[b], seatOf[a])
    line[Int(seatOf[a])] = Int32(a)
    line[Int(seatOf[b])] = Int32(b)
  }

  func members(of group: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: line + starts[group], count: starts[group + 1] - starts[group])
  }

  /// The weighted sum of squares.
  func total() -> Int {
    var sum = 0
    for group in 0..<groups {
      let row = counts + group * columns.valueCount
      for (column, values) in ranges().enumerated() {
        for value in values { sum += columns.weights[column] * Int(row[value]) * Int(row[value]) }
      }
    }
    return sum
  }

  /// The least that the sum could be: every value as even as whole people allow.
  func floor() -> Int {
    var totals = [Int](repeating: 0, count: columns.valueCount)
    for value in columns.values { totals[Int(value)] += 1 }
    return ranges().enumerated().reduce(0) { sum, part in
      part.element.reduce(sum) {
        let (each, over) = (totals[$1] / groups, totals[$1] % groups)
        return $0 + columns.weights[part.offset] * (groups * each * each + over * (2 * each + 1))
      }
    }
  }

  /// How far a group is outside the limits on its counts.
  func outside(_ group: Int) -> Int {
    guard !columns.least.isEmpty else { return 0 }
    let row = counts + group * columns.valueCount
    return columns.least.indices.reduce(0) {
      $0 + Int(max(0, columns.least[$1] - row[$1])) + Int(max(0, row[$1] - columns.most[$1]))
    }
  }

  private func ranges() -> [Range<Int>] {
    var start = 0
    return columns.sizes.map { size in
      defer { start += size }
      return start..<start + size
    }
  }

  func seats() -> Round {
    var round = Round(repeating: [], count: groups)
    for person in 0..<people { round[Int(groupOf[person])].append(person) }
    return round
  }
}
