// SPDX-License-Identifier: AGPL-3.0-or-later

/// A table as the public sees it: a value, or nil where it is hidden.
public struct PublishedTable: Sendable, Equatable {
  public let shape: TableShape
  public let values: [Int?]

  /// Refused: not as many values as cells.
  public init(axes: [Axis], values: [Int?]) throws(DisclosureRefusal) {
    shape = TableShape(axes: axes)
    guard values.count == shape.count else { throw .shape }
    self.values = values
  }

  /// What is published of a protected table: table `number` of the protection's system, with the axes it had.
  public init(_ protection: Protection, table number: Int, axes: [Axis]) throws(DisclosureRefusal) {
    let places = protection.system.places.indices.contains(number) ? protection.system.places[number] : []
    try self.init(
      axes: axes, values: places.map { protection.hidden.contains($0) ? nil : protection.system.cells[$0].value })
  }
}

/// The adversary before a release: all tables of today together, linked by the cells they share, and earlier releases.
public struct ReleaseAttack: Sendable {
  public struct Finding: Sendable, Equatable {
    public enum Kind: String, Sendable {
      /// A hidden cell can have one value only.
      case exact
      /// A hidden cell certainly has 1 … K − 1 people.
      case small
      /// Published openly although it is small.
      case open
      /// The difference to an earlier release is certainly 1 … K − 1 people.
      case difference
    }

    public let cell: String
    public let kind: Kind
    public let low: Double
    public let high: Double
  }

  public let findings: [Finding]
  /// The published figures contradict each other.
  public let isContradiction: Bool
  public let cells: Int
  public let hidden: Int
  /// The range of each hidden cell, by name.
  public let ranges: [(cell: String, low: Double, high: Double)]

  /// `grows` says that counts never fall from one release to the next, and that everybody knows it: then each
  /// difference is a count of people too, and is attacked like any other. Cost: two linear programs a hidden cell.
  public init(
    _ now: [PublishedTable], earlier: [[PublishedTable]] = [], k: Int = 5, grows: Bool = false
  ) throws(DisclosureRefusal) {
    var board = Board()
    try board.lay(now, "")
    let ownCells = board.labels.count
    var differences: [(name: String, now: Int, then: Int)] = []
    for (number, tables) in earlier.enumerated() {
      let mark = "release \(number + 1): "
      try board.lay(tables, mark)
      for index in 0..<ownCells {
        guard let then = board.places[mark + board.labels[index]] else { continue }
        differences.append(("\(board.labels[index]), since release \(number + 1)", index, then))
      }
    }
    if grows {
      for difference in differences {
        let place = board.add("difference: " + difference.name, nil)
        board.sums.append(.init(total: difference.now, parts: [difference.then, place], isAnswer: false))
      }
    }
    let attack = try Attack(values: board.values, least: board.values.map { _ in 0 }, sums: board.sums)
    ranges = attack.ranges.map { (board.labels[$0.cell], $0.low, $0.high) }
    isContradiction = attack.isContradiction
    cells = ownCells
    hidden = board.values[..<ownCells].count { $0 == nil }
    findings = Self.judge(attack, board, ownCells, k) + Self.open(board, ownCells, differences, k, grows)
  }

  private static func judge(_ attack: Attack, _ board: Board, _ own: Int, _ k: Int) -> [Finding] {
    attack.ranges.compactMap { range in
      let label = board.labels[range.cell]
      if label.hasPrefix("difference: ") {
        return range.isSmall(k: k) ? Finding(cell: label, kind: .difference, low: range.low, high: range.high) : nil
      }
      if range.isExact { return Finding(cell: label, kind: .exact, low: range.low, high: range.high) }
      return range.isSmall(k: k) ? Finding(cell: label, kind: .small, low: range.low, high: range.high) : nil
    }
  }

  private static func open(
    _ board: Board, _ own: Int, _ differences: [(name: String, now: Int, then: Int)], _ k: Int, _ grows: Bool
  ) -> [Finding] {
    let small = (0..<own).compactMap { index -> Finding? in
      guard let value = board.values[index], (1..<k).contains(value) else { return nil }
      return Finding(cell: board.labels[index], kind: .open, low: Double(value), high: Double(value))
    }
    if grows { return small }
    return small
      + differences.compactMap { difference in
        guard let now = board.values[difference.now], let then = board.values[difference.then],
          (1..<k).contains(abs(now - then))
        else { return nil }
        let gap = Double(abs(now - then))
        return Finding(cell: difference.name, kind: .difference, low: gap, high: gap)
      }
  }
}

/// Everything published, laid out side by side.
private struct Board {
  var labels: [String] = []
  var values: [Int?] = []
  var sums: [CellSystem.Sum] = []
  var places: [String: Int] = [:]

  mutating func add(_ label: String, _ value: Int?) -> Int {
    places[label] = labels.count
    labels.append(label)
    values.append(value)
    return labels.count - 1
  }

  /// A cell that one table hides and another shows is known.
  mutating func lay(_ tables: [PublishedTable], _ mark: String) throws(DisclosureRefusal) {
    for table in tables {
      var own: [Int] = []
      for (index, value) in table.values.enumerated() {
        let label = mark + table.shape.label(index)
        guard let place = places[label] else {
          own.append(add(label, value))
          continue
        }
        if let value, let other = values[place], value != other {
          throw .contradiction(cell: label, first: other, second: value)
        }
        values[place] = values[place] ?? value
        own.append(place)
      }
      for sum in table.shape.sums {
        sums.append(.init(total: own[sum.total], parts: sum.parts.map { own[$0] }, isAnswer: sum.isAnswer))
      }
    }
  }
}
