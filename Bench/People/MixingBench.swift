// SPDX-License-Identifier: Apache-2.0

internal import Chance
internal import Mixing

/// Groupselect's example file if its path is given, then made-up people in growing numbers.
func benchMixing(_ file: String?) {
  if let file, let attributes = readAttributes(file) {
    for (groups, rounds) in [(10, 1), (20, 1), (10, 3), (20, 3)] { measure(attributes, groups, rounds, "groupselect") }
  }
  for people in [500, 1_000, 2_000, 5_000, 10_000] {
    measure(madeUp(people), people / 10, 1, "made up")
  }
  measure(madeUp(5_000), 500, 3, "made up")
}

private func measure(_ attributes: [Attribute], _ groups: Int, _ rounds: Int, _ name: String) {
  let people = attributes.first?.values.count ?? 0
  guard let gathering = try? Gathering(people: people, attributes: attributes, groups: groups) else { return }
  let (time, found) = seconds {
    var chance = SeededGenerator(seed: 1)
    return gathering.seat(rounds: rounds, using: &chance)
  }
  guard let found else { return }
  line([
    ("engine", "\"mixing\""), ("data", "\"\(name)\""), ("people", "\(people)"), ("groups", "\(groups)"),
    ("rounds", "\(rounds)"), ("scores", "[" + found.scores.map(short).joined(separator: ", ") + "]"),
    ("bestConceivable", short(gathering.bestConceivable)), ("pairsMet", "\(found.meetings.pairs)"),
    ("repeats", "\(found.meetings.repeats)"), ("seconds", short(time)), ("peakMB", "\(peakMemory())"),
  ])
}

/// Five attributes with 2, 2, 3, 5 and 7 values, uneven shares: `people.py` makes the same people by the same rule.
private func madeUp(_ people: Int) -> [Attribute] {
  [2, 2, 3, 5, 7].enumerated().map { column, values in
    Attribute(values: (0..<people).map { madeUpValue($0, column, values) }, valueCount: values)
  }
}

private func madeUpValue(_ person: Int, _ column: Int, _ values: Int) -> Int {
  var word = UInt64(person * 7 + column) &* 0x9e37_79b9_7f4a_7c15
  word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
  word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
  word ^= word >> 31
  return min(Int(word % UInt64(values)), Int((word >> 32) % UInt64(values)))
}
