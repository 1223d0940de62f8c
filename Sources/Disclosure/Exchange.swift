// SPDX-License-Identifier: AGPL-3.0-or-later

/// Other tables that need no program: in each direction at once people move from one category to another, so that in a
/// table of two directions the corners of a rectangle change, in one of three the corners of a box, and no total. They
/// are whole-numbered, and where they change nothing but hidden cells they prove at once what a search would find late.
///
/// A direction may also be left out: then a category changes with everything it is part of. Cost: the corners of the
/// boxes that a cell is a corner of, most of which end at the first corner that may not change.
struct Exchange {
  struct Found {
    let changes: [Int: Int]
    let cost: Double
  }

  private let system: CellSystem
  /// What it costs to change each cell: nothing where it is hidden, infinitely much where it must stay.
  private var costs: [Double]
  private let isLinked: [Bool]
  /// Where each cell stands: table and place.
  private let standings: [[(table: Int, place: Int)]]
  private let most: Int

  /// `out` are cells that cannot be hidden. `most` is how many boxes are looked at for one cell.
  init(_ system: CellSystem, out: Set<Int>, _ weights: HidingWeights, most: Int = 200_000) {
    self.system = system
    self.most = most
    var standings = [[(table: Int, place: Int)]](repeating: [], count: system.cells.count)
    for (table, places) in system.places.enumerated() {
      for (place, cell) in places.enumerated() { standings[cell].append((table, place)) }
    }
    self.standings = standings
    // What stands in a second table would have to change there too.
    isLinked = standings.map { $0.count > 1 }
    costs = system.cells.indices.map { out.contains($0) ? .infinity : weights[$0] }
  }

  mutating func hide(_ cell: Int) { costs[cell] = 0 }

  /// A cell that is published and must not change.
  mutating func lock(_ cell: Int) { costs[cell] = .infinity }

  /// The cheapest box that meets the requirement and costs less than `limit`; nil where there is none.
  func cheapest(_ requirement: Requirement, below limit: Double = .infinity) -> Found? {
    let cell = requirement.cell
    let step = requirement.reaches - system.cells[cell].value
    var best: Found?
    for standing in standings[cell] {
      var search = BoxSearch(system, system.places[standing.table], costs, isLinked, step: step)
      search.least = best?.cost ?? limit
      let shape = system.shapes[standing.table]
      let moves = zip(shape.axes, shape.places(standing.place)).map { $0.moves(from: $1) }
      if moves.reduce(1.0, { $0 * Double($1.count) }) > Double(most) { continue }
      if let found = search.run(from: standing.place, shape, moves) { best = found }
    }
    return best
  }
}

/// Looks at the boxes of one table that one cell is a corner of.
private struct BoxSearch {
  private struct Corner {
    let place: Int
    let sign: Int
  }

  private let system: CellSystem
  private let cells: [Int]
  private let costs: [Double]
  private let isLinked: [Bool]
  private let step: Int
  var least = Double.infinity
  private var best: [Corner]?

  init(_ system: CellSystem, _ cells: [Int], _ costs: [Double], _ isLinked: [Bool], step: Int) {
    (self.system, self.cells, self.costs, self.isLinked, self.step) = (system, cells, costs, isLinked, step)
  }

  mutating func run(from place: Int, _ shape: TableShape, _ moves: [[Axis.Move]]) -> Exchange.Found? {
    var strides: [Int] = []
    var stride = shape.count
    for axis in shape.axes {
      stride /= axis.categories.count
      strides.append(stride)
    }
    guard let cost = cost(Corner(place: place, sign: 1)) else { return nil }
    widen([Corner(place: place, sign: 1)], cost, moves[...], strides[...])
    return best.map { corners in
      var changes: [Int: Int] = [:]
      for corner in corners { changes[cells[corner.place], default: 0] += corner.sign * step }
      return .init(changes: changes, cost: least)
    }
  }

  /// What changing a cell this way costs; nil where it cannot be.
  private func cost(_ corner: Corner) -> Double? {
    let cell = cells[corner.place]
    let own = system.cells[cell]
    if isLinked[cell] || costs[cell] == .infinity || own.value + corner.sign * step < own.least { return nil }
    return costs[cell]
  }

  /// Every corner so far is a corner of the whole box, so that its cost counts at once.
  private mutating func widen(
    _ corners: [Corner], _ cost: Double, _ moves: ArraySlice<[Axis.Move]>, _ strides: ArraySlice<Int>
  ) {
    guard let own = moves.first, let stride = strides.first else {
      (least, best) = (cost, corners)
      return
    }
    for move in own {
      if let (wider, sum) = moved(corners, cost, move, stride) {
        widen(wider, sum, moves.dropFirst(), strides.dropFirst())
      }
    }
  }

  /// The corners and those that a move in one more direction brings; nil where one may not change, or costs too much.
  private func moved(
    _ corners: [Corner], _ cost: Double, _ move: Axis.Move, _ stride: Int
  ) -> (corners: [Corner], cost: Double)? {
    var (wider, sum) = (corners, cost)
    for shift in move {
      for corner in corners {
        let next = Corner(place: corner.place + shift.by * stride, sign: corner.sign * shift.sign)
        guard let more = self.cost(next), sum + more < least else { return nil }
        sum += more
        wider.append(next)
      }
    }
    return sum < least ? (wider, sum) : nil
  }
}

extension Axis {
  /// What changes beside a category when it grows by one: by how many places off, and whether up or down.
  typealias Move = [(by: Int, sign: Int)]

  /// Each way in which a category may grow by one: its people come from a leaf elsewhere, or from outside.
  func moves(from category: Int) -> [Move] {
    func way(_ leaf: Int) -> [Int] { Array(sequence(first: leaf) { parents[$0] }) }
    let ways = zip(categories.indices, isLeaf).filter(\.1).map { way($0.0) }
    return ways.filter { $0.contains(category) }.flatMap { own -> [Move] in
      [own.filter { $0 != category }.map { ($0 - category, 1) }]
        + ways.filter { !$0.contains(category) }.map { other in
          own.filter { $0 != category && !other.contains($0) }.map { ($0 - category, 1) }
            + other.filter { !own.contains($0) }.map { ($0 - category, -1) }
        }
    }
  }
}
