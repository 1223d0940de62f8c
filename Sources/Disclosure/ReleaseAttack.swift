// SPDX-License-Identifier: AGPL-3.0-or-later

/// The adversary before a release: all tables of the same people together, linked by the cells they share, and earlier
/// releases.
public struct ReleaseAttack: Sendable {
  /// Something that the attack got out.
  public struct Finding: Sendable, Equatable {
    /// What is wrong with it.
    public enum Kind: String, Sendable {
      /// A hidden cell can have one value only.
      case exact
      /// A hidden cell certainly has fewer than K people.
      case small
      /// Published openly although it is small.
      case open
      /// Everybody in a line of K people or more is openly in one category.
      case allInOne = "all in one"
      /// The difference to an earlier release is certainly 1 … K − 1 people.
      case difference
    }

    /// The cell's name; where it is a difference, with the release it is a difference to.
    public let cell: String
    /// Why it must not be known.
    public let kind: Kind
    /// What it certainly lies between.
    public let low: Double
    public let high: Double
  }

  /// Empty where the attack fails, as it must.
  public let findings: [Finding]
  /// The published figures contradict each other.
  public let isContradiction: Bool
  /// The cell's name; where it is a difference, with the release it is a difference to.
  public let cells: Int
  public let hidden: Int
  /// The range of each hidden cell, by name.
  public let ranges: [(cell: String, low: Double, high: Double)]

  /// `now` are all tables of the same people, whenever they were published; `earlier` counted other people, or the same
  /// at another time. `grows` says that counts never fall from one release to the next, and that everybody knows it: then
  /// each difference is a count of people too, and is attacked like any other. Cost: two linear programs a hidden cell.
  public init(
    _ now: [PublishedTable], earlier: [[PublishedTable]] = [], k: Int = 5, grows: Bool = false
  ) throws(DisclosureRefusal) {
    var board = AttackBoard()
    try board.lay(now, "")
    let ownCells = board.labels.count
    var differences: [Difference] = []
    for (number, tables) in earlier.enumerated() {
      let mark = "release \(number + 1): "
      try board.lay(tables, mark)
      for index in 0..<ownCells {
        guard let then = board.places[mark + board.labels[index]] else { continue }
        differences.append(
          Difference(name: "\(board.labels[index]), since release \(number + 1)", now: index, then: then))
      }
    }
    if grows {
      for place in differences.indices {
        let gap = board.add("difference: " + differences[place].name, nil)
        differences[place].gap = gap
        board.sums.append(
          .init(total: differences[place].now, parts: [differences[place].then, gap], isAnswer: false))
      }
    }
    let attack = try Attack(values: board.values, least: board.values.map { _ in 0 }, sums: board.sums)
    let known = Known(board, attack)
    ranges = attack.ranges.map { (board.labels[$0.cell], $0.low, $0.high) }
    isContradiction = attack.isContradiction
    cells = ownCells
    hidden = board.values[..<ownCells].count { $0 == nil }
    findings =
      attack.isContradiction
      ? []
      : known.hidden(attack, differences, k) + known.open(ownCells, k) + known.allInOne(ownCells, k)
        + differences.compactMap { known.difference($0, k) }
  }
}

/// A cell that an earlier release has too.
private struct Difference {
  let name: String
  let now: Int
  let then: Int
  /// The cell that is the difference, where counts only grow.
  var gap: Int?
}

/// What the attack makes known of each cell, and what is wrong with that.
private struct Known {
  let board: AttackBoard
  let ranges: [Int: (low: Double, high: Double)]

  init(_ board: AttackBoard, _ attack: Attack) {
    self.board = board
    ranges = Dictionary(attack.ranges.map { ($0.cell, ($0.low, $0.high)) }) { first, _ in first }
  }

  func range(_ cell: Int) -> (low: Double, high: Double) {
    if let value = board.values[cell] { return (Double(value), Double(value)) }
    return ranges[cell] ?? (0, .infinity)
  }

  func hidden(_ attack: Attack, _ differences: [Difference], _ k: Int) -> [ReleaseAttack.Finding] {
    let gaps = Set(differences.compactMap(\.gap))
    return attack.ranges.filter { !gaps.contains($0.cell) && ($0.isExact || $0.isSmall(k: k)) }.map { range in
      .init(
        cell: board.labels[range.cell], kind: range.isExact ? .exact : .small, low: range.low, high: range.high)
    }
  }

  func open(_ own: Int, _ k: Int) -> [ReleaseAttack.Finding] {
    (0..<own).compactMap { cell in
      guard let value = board.values[cell], (1..<k).contains(value) else { return nil }
      return .init(cell: board.labels[cell], kind: .open, low: Double(value), high: Double(value))
    }
  }

  func allInOne(_ own: Int, _ k: Int) -> [ReleaseAttack.Finding] {
    var seen: Set<Int> = []
    return board.sums.compactMap { sum in
      guard sum.isAnswer, sum.total < own, sum.parts.count > 1, let total = board.values[sum.total], total >= k,
        let all = sum.parts.first(where: { board.values[$0] == total }), seen.insert(all).inserted
      else { return nil }
      return .init(cell: board.labels[all], kind: .allInOne, low: Double(total), high: Double(total))
    }
  }

  /// Certainly some, and certainly fewer than K, more or fewer than then.
  func difference(_ difference: Difference, _ k: Int) -> ReleaseAttack.Finding? {
    var gap: (low: Double, high: Double)
    if let own = difference.gap {
      gap = range(own)
    } else {
      let (now, then) = (range(difference.now), range(difference.then))
      gap = (now.low - then.high, now.high - then.low)
      if gap.high < 0 { gap = (-gap.high, -gap.low) }
    }
    guard gap.low >= 1, gap.high < Double(k) - 0.5 else { return nil }
    return .init(cell: difference.name, kind: .difference, low: gap.low, high: gap.high)
  }
}
