// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import OpinionMap

/// The map as SVG, dots in the colours and letters of their groups, and its key as a list that keeps its size.
struct OpinionsPicture {
  let map: OpinionMap

  /// Colours that stay apart for colour-blind readers (Okabe and Ito 2008); letters say the same.
  private static let colours: [HTML] = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#8c6bb1", "#a6761d", "#555555"]
  private static let (width, height) = (760.0, 560.0)

  /// Of many people every n-th is drawn, so that the page stays light.
  private static let most = 4_000

  var svg: HTML {
    let scale = scale
    let step = max(1, (map.people.count + Self.most - 1) / Self.most)
    let drawn = stride(from: 0, to: map.people.count, by: step).map { map.people[$0] }.filter { !$0.isWithheld }
    let dots =
      drawn.filter { $0.group == nil }.map { dot($0, scale) } + drawn.filter { $0.group != nil }.map { dot($0, scale) }
    let names = map.groups.enumerated().map { index, group -> HTML in
      let (x, y) = place(group.centre, scale)
      return """
        <g transform="translate(\(x) \(y))"><circle r="24" fill="#fff" stroke="\(Self.colours[index % 7])" stroke-width="4"/>\
        <text text-anchor="middle" y="10" font-size="30" font-weight="700" fill="\(Self.colours[index % 7])">\(letter(index))</text></g>
        """
    }
    let keys = map.groups.enumerated().map { index, group -> HTML in
      """
      <li><svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="7" fill="\(Self.colours[index % 7])"/></svg> \
      \(letter(index)): \(group.size) people</li>
      """
    }
    let said = "A map of \(map.people.count) people in \(map.groups.count) groups; the tables below say the same."
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="\(said)" viewBox="0 0 760 560" \
      font-family="system-ui,sans-serif"><rect width="760" height="560" rx="8" fill="#fff" stroke="#d8d3c8"/>\
      \(dots)\(names)</svg><ul class="keys">\(keys)</ul>
      """
  }

  /// Both axes have one scale, so that distances are true; the few who stand far out are drawn at the edge.
  private var scale: (middle: Point, unit: Double) {
    let xs = map.people.map(\.position.x).sorted()
    let ys = map.people.map(\.position.y).sorted()
    func part(_ sorted: [Double], _ share: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    let (left, right, low, high) = (part(xs, 0.005), part(xs, 0.995), part(ys, 0.005), part(ys, 0.995))
    let unit = min((Self.width - 60) / max(right - left, 1e-9), (Self.height - 60) / max(high - low, 1e-9))
    return (Point(x: (left + right) / 2, y: (low + high) / 2), unit)
  }

  private func place(_ point: Point, _ scale: (middle: Point, unit: Double)) -> (String, String) {
    let x = Self.width / 2 + (point.x - scale.middle.x) * scale.unit
    let y = Self.height / 2 - (point.y - scale.middle.y) * scale.unit
    return (decimal(min(max(x, 12), Self.width - 12), 1), decimal(min(max(y, 12), Self.height - 12), 1))
  }

  private func dot(_ person: OpinionMap.Person, _ scale: (middle: Point, unit: Double)) -> HTML {
    let (x, y) = place(person.position, scale)
    guard let group = person.group else {
      return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4\" fill=\"none\" stroke=\"#767676\"/>"
    }
    return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"5.5\" fill=\"\(Self.colours[group % 7])\" fill-opacity=\"0.65\"/>"
  }
}
