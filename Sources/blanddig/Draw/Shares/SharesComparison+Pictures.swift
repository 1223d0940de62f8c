// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import EqualShares

extension SharesComparison {
  /// How many voters get none, one, two … of the projects they supported; four and more together.
  private func hands(_ outcome: Outcome) -> [Int] {
    let isWinner = Set(outcome.winners)
    var counts = [Int](repeating: 0, count: 5)
    for voter in 0..<election.ballots.count {
      let supported = election.ballots[voter].filter { $0.points > .zero }
      if supported.isEmpty { continue }
      counts[min(supported.count { isWinner.contains($0.project) }, 4)] += 1
    }
    return counts
  }

  private static let shades: [HTML] = ["#b5482a", "#e0b96a", "#a9c2a1", "#5f9a8b", "#1f5f6b"]
  private static let words = ["none", "one", "two", "three", "four or more"]

  var handsSentence: String {
    func said(_ counts: [Int]) -> String {
      zip(Self.words, counts).map { "\($0) \(part($1))" }.joined(separator: ", ")
    }
    return """
      How many of the projects they voted for people get. Equal shares: \(said(hands(shares))). Greedy: \
      \(said(hands(greedy))).
      """
  }

  /// Two bars of all voters, cut by how many of their projects are built.
  var handsPicture: HTML {
    let bars = [("Equal shares", hands(shares)), ("Greedy", hands(greedy))].enumerated().map { row, bar -> HTML in
      let (name, counts) = bar
      let all = max(counts.reduce(0, +), 1)
      var from = 0
      let pieces = counts.indices.map { place -> HTML in
        defer { from += counts[place] }
        let (left, right) = (110 + from * 600 / all, 110 + (from + counts[place]) * 600 / all)
        return
          "<rect x=\"\(left)\" y=\"\(row * 44 + 8)\" width=\"\(right - left)\" height=\"30\" fill=\"\(Self.shades[place])\"/>"
      }
      return "<text x=\"0\" y=\"\(row * 44 + 28)\">\(name)</text>\(pieces)"
    }
    let legend = Self.words.indices.map { place -> HTML in
      """
      <rect x="\(110 + place * 120)" y="104" width="12" height="12" fill="\(Self.shades[place])"/>\
      <text x="\(128 + place * 120)" y="115">\(Self.words[place])</text>
      """
    }
    return """
      <svg viewBox="0 0 720 124" width="720" height="124" font-size="14" fill="#1c2733" aria-hidden="true">\
      \(bars)\(legend)</svg>
      """
  }

  var winnersSentence: String {
    let (byShares, byGreedy) = (Set(shares.winners), Set(greedy.winners))
    let both = byShares.intersection(byGreedy).count
    return """
      Both rules build \(both) projects; only equal shares builds \(byShares.count - both), only greedy \
      \(byGreedy.count - both). The bars are costs.
      """
  }

  /// One line a project, with its cost as a bar to the left for equal shares and to the right for greedy.
  var winnersPicture: HTML {
    let (byShares, byGreedy) = (Set(shares.winners), Set(greedy.winners))
    let dearest = max(built.map { election.projects[$0].cost.millionths }.max() ?? 1, 1)
    let lines = built.enumerated().map { row, project -> HTML in
      let width = max(Int(election.projects[project].cost.millionths / max(dearest / 150, 1)), 2)
      let y = row * 20 + 28
      let left: HTML =
        byShares.contains(project)
        ? "<rect x=\"\(160 - width)\" y=\"\(y)\" width=\"\(width)\" height=\"14\" fill=\"#1f5f6b\"/>" : ""
      let right: HTML =
        byGreedy.contains(project)
        ? "<rect x=\"164\" y=\"\(y)\" width=\"\(width)\" height=\"14\" fill=\"#b5802a\"/>" : ""
      return "\(left)\(right)<text x=\"325\" y=\"\(y + 12)\">\(title(project))</text>"
    }
    let height = built.count * 20 + 36
    return """
      <svg viewBox="0 0 820 \(height)" width="820" height="\(height)" font-size="13" fill="#1c2733" aria-hidden="true">\
      <text x="160" y="16" text-anchor="end">Equal shares</text><text x="164" y="16">Greedy</text>\
      \(lines)</svg>
      """
  }
}
