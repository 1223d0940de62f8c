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

  /// Two bars of all voters, cut by how many of their projects are built. Words stand beside the bars as text of the
  /// page, so that they keep their size on a telephone.
  var handsPicture: HTML {
    let bars = [("Equal shares", hands(shares)), ("Greedy", hands(greedy))].map { name, counts -> HTML in
      var from = 0
      let pieces = counts.indices.map { place -> HTML in
        defer { from += counts[place] }
        return "<rect x=\"\(from)\" width=\"\(counts[place])\" height=\"1\" fill=\"\(Self.shades[place])\"/>"
      }
      let all = max(counts.reduce(0, +), 1)
      return """
        <div><span>\(name)</span><svg viewBox="0 0 \(all) 1" preserveAspectRatio="none">\(pieces)</svg></div>
        """
    }
    let keys = Self.words.indices.map { place -> HTML in
      """
      <li><svg width="14" height="14"><rect width="14" height="14" fill="\(Self.shades[place])"/></svg> \
      \(Self.words[place])</li>
      """
    }
    return "<div class=\"bars\" aria-hidden=\"true\">\(bars)<ul class=\"keys\">\(keys)</ul></div>"
  }

  var winnersSentence: String {
    let (byShares, byGreedy) = (Set(shares.winners), Set(greedy.winners))
    let both = byShares.intersection(byGreedy).count
    return """
      Both rules build \(both) projects; only equal shares builds \(byShares.count - both), only greedy \
      \(byGreedy.count - both). The bars are costs.
      """
  }

  /// One line a project, with its cost as a bar to the left for equal shares and to the right for greedy; on a
  /// telephone the name stands above the bars.
  var winnersPicture: HTML {
    let (byShares, byGreedy) = (Set(shares.winners), Set(greedy.winners))
    let dearest = max(built.map { election.projects[$0].cost.millionths }.max() ?? 1, 1)
    let lines = built.map { project -> HTML in
      let part = Double(election.projects[project].cost.millionths) / Double(dearest)
      return """
        <div>\(bar(byShares.contains(project) ? part : nil, "#1f5f6b"))\
        \(bar(byGreedy.contains(project) ? part : nil, "#b5802a"))<span>\(title(project))</span></div>

        """
    }
    let head: HTML = "<div><b>Equal shares</b><b>Greedy</b><span></span></div>\n"
    return "<div class=\"sides\" aria-hidden=\"true\">\(head)\(lines)</div>"
  }

  /// A bar over a part of its column; nothing where the project is not built.
  private func bar(_ part: Double?, _ colour: HTML) -> HTML {
    guard let part else { return "<i></i>" }
    return """
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" style="width:\(decimal(max(part * 100, 1), 1))%">\
      <rect width="1" height="1" fill="\(colour)"/></svg>
      """
  }
}
