// SPDX-License-Identifier: Apache-2.0

/// The hard wishes in the form that the search asks about.
struct StrictWishes {
  /// For each person those who must not sit with them.
  let foes: [[Int32]]
  let languages: [UInt64]?
  /// The languages that anybody speaks.
  let spoken: [UInt64]
  /// For each person the people whom they go with, themselves among them.
  let companions: [[Int32]]
  /// Whether anything at all is asked for.
  let isAny: Bool

  init(_ gathering: Gathering) {
    var foes = [Set<Int32>](repeating: [], count: gathering.people)
    for set in gathering.wishes.apart {
      for person in set { foes[person].formUnion(set.lazy.filter { $0 != person }.map { Int32($0) }) }
    }
    self.foes = foes.map { $0.sorted() }
    let unit = gathering.units()
    let members = Dictionary(grouping: (0..<gathering.people).map { Int32($0) }) { unit[Int($0)] }
    companions = unit.map { members[$0] ?? [] }
    languages = gathering.wishes.languages
    let all = (languages ?? []).reduce(0, |)
    spoken = (0..<64).map { 1 << $0 }.filter { all & $0 != 0 }
    let wishes = gathering.wishes
    isAny =
      !wishes.together.isEmpty || !wishes.apart.isEmpty || !wishes.limits.isEmpty || wishes.languages != nil
  }
}

extension Table {
  /// How many hard wishes a group breaks: pairs to be apart, people beyond a limit, people without the common language.
  func broken(in group: Int) -> Int {
    let seats = members(of: group)
    var sum = outside(group)
    for person in seats {
      for foe in strict.foes[Int(person)] where foe > person && groupOf[Int(foe)] == Int32(group) { sum += 1 }
    }
    if let languages = strict.languages {
      let best = strict.spoken.map { (bit: UInt64) -> Int in seats.count { languages[Int($0)] & bit != 0 } }.max() ?? 0
      sum += seats.count - best
    }
    return sum
  }

  func broken() -> Int { (0..<groups).reduce(0) { $0 + broken(in: $1) } }
}
