// SPDX-License-Identifier: Apache-2.0

import Chance
import Mixing

/// People with attributes written as words: one string a person, one letter an attribute.
func people(_ words: [String], weights: [Double] = []) -> [Attribute] {
  let letters = words.map { Array($0) }
  return (letters.first ?? []).indices.map { column in
    let values = Set(letters.map { $0[column] }).sorted()
    return Attribute(
      values: letters.map { values.firstIndex(of: $0[column]) ?? 0 }, valueCount: values.count,
      weight: weights.isEmpty ? 1 : weights[column])
  }
}

/// Everyone with random values.
func randomAttributes(_ people: Int, values: [Int], using chance: inout SeededGenerator) -> [Attribute] {
  values.map { count in
    Attribute(values: (0..<people).map { _ in chance.below(count) }, valueCount: count)
  }
}

/// Every way of filling groups of these sizes.
func allRounds(_ sizes: [Int], _ people: [Int]) -> [Round] {
  guard let size = sizes.first else { return [[]] }
  return choices(of: size, from: people).flatMap { group in
    allRounds(Array(sizes.dropFirst()), people.filter { !group.contains($0) }).map { [group] + $0 }
  }
}

private func choices(of count: Int, from people: [Int]) -> [[Int]] {
  guard count > 0 else { return [[]] }
  guard people.count >= count else { return [] }
  let rest = Array(people.dropFirst())
  return choices(of: count - 1, from: rest).map { [people[0]] + $0 } + choices(of: count, from: rest)
}
