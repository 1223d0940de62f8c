// SPDX-License-Identifier: Apache-2.0

internal import Pairing

/// Sparse pools in growing numbers, 20 candidates each; then whole tables. Candidates and fits are the numbers that
/// `people.py` makes by the same rule, so that both solve the same problem.
func benchPairing(_ file: String?) {
  for most in [1_000, 10] {
    for people in [1_000, 10_000, 30_000, 100_000] { sparse(people, most) }
  }
  if file == "sparse" { return }
  for size in [500, 1_000, 2_000] {
    for most in [1_000_000, 100] { dense(size, most) }
  }
}

private func sparse(_ people: Int, _ most: Int) {
  var starts: [Int32] = [0]
  var candidates: [Candidate] = []
  var seen: [Int] = []
  for mentee in 0..<people {
    seen.removeAll(keepingCapacity: true)
    var place = mentee * 1_024
    while seen.count < min(20, people) {
      let word = madeUpFit(place)
      place += 1
      let mentor = Int(word % UInt64(people))
      if seen.contains(mentor) { continue }
      seen.append(mentor)
      candidates.append(Candidate(mentor: mentor, fit: 1 + Int(word / UInt64(people) % UInt64(most))))
    }
    starts.append(Int32(candidates.count))
  }
  guard let pool = try? Pool(capacities: [Int](repeating: 1, count: people), starts: starts, candidates: candidates)
  else { return }
  for rule in PairingRule.allCases {
    let (time, found) = seconds { pair(pool, rule: rule) }
    line([
      ("engine", "\"pairing\""), ("people", "\(people)"), ("candidates", "20"), ("fits", "\(most)"),
      ("rule", "\"\(rule.rawValue)\""), ("pairs", "\(found.pairs.count)"), ("total", "\(found.total)"),
      ("seconds", short(time)), ("proved", "\(faults(in: found, of: pool).isEmpty)"), ("peakMB", "\(peakMemory())"),
    ])
  }
}

private func dense(_ size: Int, _ most: Int) {
  let fits = (0..<size * size).map { Int32(1 + madeUpFit($0) % UInt64(most)) }
  guard let table = try? FitTable(mentees: size, mentors: size, fits: fits) else { return }
  let (time, found) = seconds(3) { table.assign() }
  line([
    ("engine", "\"table\""), ("people", "\(size)"), ("fits", "\(most)"), ("total", "\(found.total)"),
    ("seconds", short(time)), ("proved", "\(table.faults(in: found).isEmpty)"),
  ])
}

private func madeUpFit(_ place: Int) -> UInt64 {
  var word = UInt64(place) &* 0x9e37_79b9_7f4a_7c15
  word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
  return (word ^ (word >> 27)) >> 16
}
