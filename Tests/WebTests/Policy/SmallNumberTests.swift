// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Testing

@Suite struct SmallNumberTests {
  @Test func aPlaceThatIsLargeEnoughIsShownInFull() {
    let degrees = publications(
      [.goal("g1"): tally(waiting: 5, underWay: 0, met: 12), .goal("g2"): tally(waiting: 6, underWay: 7, met: 8)],
      [Family(parent: nil, children: [.goal("g1"), .goal("g2")])])
    #expect(degrees == [.goal("g1"): .full, .goal("g2"): .full])
  }

  @Test func smallPartsAreMergedOrHiddenAndTakeTheSmallestNeighbourAlong() {
    let degrees = publications(
      [
        .goal("g1"): tally(waiting: 3, underWay: 4, met: 12), .goal("g2"): tally(waiting: 6, underWay: 7, met: 8),
        .goal("g3"): tally(waiting: 60, underWay: 70, met: 80),
      ],
      [Family(parent: nil, children: [.goal("g1"), .goal("g2"), .goal("g3")])])
    #expect(degrees == [.goal("g1"): .merged, .goal("g2"): .merged, .goal("g3"): .full])
  }

  @Test func aPlaceWithFewerThanFiveIsHiddenAndOneWithNoneSaysNone() {
    let degrees = publications(
      [.goal("g1"): tally(waiting: 4), .goal("g2"): tally(), .goal("g3"): tally(met: 2)],
      [Family(parent: nil, children: [.goal("g1"), .goal("g2"), .goal("g3")])])
    #expect(degrees[.goal("g1")] == .hidden)
    #expect(degrees[.goal("g2")] == .full)
    #expect(degrees[.goal("g3")] == .hidden)
  }

  @Test func anOnlyChildTakesItsParentAlong() {
    let degrees = publications(
      [.goal("g1"): tally(waiting: 9, underWay: 9, met: 9), .measure("m1"): tally(waiting: 1, underWay: 9, met: 9)],
      [Family(parent: .goal("g1"), children: [.measure("m1")])])
    #expect(degrees[.goal("g1")] == .merged)
    #expect(degrees[.measure("m1")] == .merged)
  }

  /// An attacker who knows every published number and that a parent is the sum of its children, and solves the system.
  @Test(arguments: UInt64(1)...25) func nobodyCanWorkOutANumberFromOneToFour(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let world = makeWorld(&numbers)
    let degrees = publications(world.tallies, world.families)
    for (cell, value) in workedOut(world, degrees) {
      #expect(value == 0 || value >= fewestShown, "\(cell) is \(value)")
    }
  }

  @Test func enoughIsStillShown() {
    var shown = 0
    for seed in 1...100 {
      var numbers = Numbers(state: UInt64(seed))
      let world = makeWorld(&numbers, most: 60)
      shown += publications(world.tallies, world.families).values.count { $0 == .full }
    }
    // Of 100 cities with 4 + 8 + 24 places whose parts are even between 0 and 60.
    #expect(shown > 1_500)
  }
}

private struct World {
  var tallies: [Spot: Tally] = [:]
  var families: [Family] = []
}

/// A small generator: the same numbers for the same seed (Steele, Lea and Flood's SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

private func makeWorld(_ numbers: inout Numbers, most: Int = 14) -> World {
  var world = World()
  var (goals, themes): ([Family], [Spot]) = ([], [])
  for theme in 1...4 {
    var children: [Spot] = []
    for goal in 1...Int.random(in: 1...3, using: &numbers) {
      let spot = Spot.goal(GoalCode("g\(theme)\(goal)"))
      let measures = (1...Int.random(in: 1...5, using: &numbers)).map {
        Spot.measure(MeasureCode("m\(theme)\(goal)\($0)"))
      }
      for measure in measures {
        world.tallies[measure] = tally(
          waiting: Int.random(in: 0...most, using: &numbers), underWay: Int.random(in: 0...most, using: &numbers),
          met: Int.random(in: 0...most, using: &numbers))
      }
      world.tallies[spot] = added(measures, world)
      world.families.append(Family(parent: spot, children: measures))
      children.append(spot)
    }
    let spot = Spot.theme(ThemeCode("t\(theme)"))
    world.tallies[spot] = added(children, world)
    goals.append(Family(parent: spot, children: children))
    themes.append(spot)
  }
  world.families += goals + [Family(parent: nil, children: themes)]
  return world
}

private func added(_ spots: [Spot], _ world: World) -> Tally {
  spots.reduce(into: Tally()) { sum, spot in
    sum.waiting += world.tallies[spot]?.waiting ?? 0
    sum.underWay += world.tallies[spot]?.underWay ?? 0
    sum.met += world.tallies[spot]?.met ?? 0
  }
}

private struct Cell: Hashable {
  let spot: Spot
  let part: Int
}

private let parts: [any KeyPath<Tally, Int> & Sendable] = [\.waiting, \.underWay, \.met]

/// Every number that follows from what is published.
private func workedOut(_ world: World, _ degrees: [Spot: Publication]) -> [Cell: Int] {
  let cells = world.tallies.keys.flatMap { spot in (0..<3).map { Cell(spot: spot, part: $0) } }
  var equations: [(signs: [(Cell, Double)], value: Int)] = []
  func value(_ spot: Spot, _ part: Int) -> Int { world.tallies[spot]?[keyPath: parts[part]] ?? 0 }
  func publish(_ spot: Spot, _ shown: [Int]) {
    equations.append((shown.map { (Cell(spot: spot, part: $0), 1) }, shown.reduce(0) { $0 + value(spot, $1) }))
  }
  for (spot, tally) in world.tallies {
    switch degrees[spot] ?? .full {
    case .full: for part in 0..<3 { publish(spot, [part]) }
    case .merged:
      publish(spot, [0, 1])
      publish(spot, [2])
    case .total: publish(spot, [0, 1, 2])
    case .hidden: if tally.total == 0 { publish(spot, [0, 1, 2]) }
    }
  }
  for family in world.families {
    for part in 0..<3 {
      let children = family.children.map { (Cell(spot: $0, part: part), -1.0) }
      if let parent = family.parent {
        equations.append(([(Cell(spot: parent, part: part), 1)] + children, 0))
      } else {
        equations.append((children, -family.children.reduce(0) { $0 + value($1, part) }))
      }
    }
  }
  return solved(equations, cells)
}

/// Gauss and Jordan: a row with one unknown left is an unknown found.
private func solved(_ equations: [(signs: [(Cell, Double)], value: Int)], _ cells: [Cell]) -> [Cell: Int] {
  let place = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
  var rows = equations.map { equation in
    var row = [Double](repeating: 0, count: cells.count + 1)
    for (cell, sign) in equation.signs { row[place[cell] ?? 0] += sign }
    row[cells.count] = Double(equation.value)
    return row
  }
  var pivot = 0
  for column in cells.indices where pivot < rows.count {
    guard let found = (pivot..<rows.count).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
    rows.swapAt(pivot, found)
    let top = rows[pivot].map { $0 / rows[pivot][column] }
    rows[pivot] = top
    for other in rows.indices where other != pivot && abs(rows[other][column]) > 1e-9 {
      let factor = rows[other][column]
      for entry in column..<top.count { rows[other][entry] -= factor * top[entry] }
    }
    pivot += 1
  }
  var known: [Cell: Int] = [:]
  for row in rows {
    let unknowns = cells.indices.filter { abs(row[$0]) > 1e-9 }
    if unknowns.count == 1 { known[cells[unknowns[0]]] = Int(row[cells.count].rounded()) }
  }
  return known
}
