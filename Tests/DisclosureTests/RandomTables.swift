// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Disclosure

/// Random tables with many small cells: plain, with subtotals, with three axes, and linked by a common axis.
func randomTables(_ generator: inout SeededGenerator) throws -> [CountTable] {
  switch generator.below(4) {
  case 0: [try table([try axis("a", 2 + generator.below(4)), try axis("b", 2 + generator.below(4))], &generator)]
  case 1: [try table([try tree("a", &generator), try axis("b", 2 + generator.below(3))], &generator)]
  case 2: [try table([try axis("a", 2 + generator.below(2)), try axis("b", 2), try axis("c", 2)], &generator)]
  default: try linked(&generator)
  }
}

private func axis(_ name: String, _ leaves: Int) throws -> Axis {
  try Axis(name: name, leaves: (0..<leaves).map { "\($0)" })
}

/// A total, two or three areas, two or three leaves in each.
private func tree(_ name: String, _ generator: inout SeededGenerator) throws -> Axis {
  var (names, parents): ([String], [Int?]) = (["all"], [nil])
  for area in 0..<2 + generator.below(2) {
    let place = names.count
    names.append("area \(area)")
    parents.append(0)
    for leaf in 0..<2 + generator.below(2) {
      names.append("\(area).\(leaf)")
      parents.append(place)
    }
  }
  return try Axis(name: name, categories: names, parents: parents)
}

/// Mostly small counts, some nought, some large.
private func count(_ generator: inout SeededGenerator) -> Int {
  switch generator.below(10) {
  case 0: 0
  case 1...3: 1 + generator.below(4)
  case 4...8: generator.below(30)
  default: generator.below(2_000)
  }
}

private func table(_ axes: [Axis], _ generator: inout SeededGenerator) throws -> CountTable {
  let leaves = axes.reduce(1) { product, axis in
    product * axis.categories.indices.count { place in !axis.parents.contains(place) }
  }
  return try CountTable(axes: axes, leaves: (0..<leaves).map { _ in count(&generator) })
}

/// The same people by a and b, and by a and c.
private func linked(_ generator: inout SeededGenerator) throws -> [CountTable] {
  let (a, b, c) = (2 + generator.below(2), 2 + generator.below(2), 2 + generator.below(2))
  let people = (0..<a * b * c).map { _ in count(&generator) }
  var (first, second) = ([Int](repeating: 0, count: a * b), [Int](repeating: 0, count: a * c))
  for (index, value) in people.enumerated() {
    first[index / c] += value
    second[index / (b * c) * c + index % c] += value
  }
  return [
    try CountTable(axes: [axis("a", a), axis("b", b)], leaves: first),
    try CountTable(axes: [axis("a", a), axis("c", c)], leaves: second),
  ]
}
