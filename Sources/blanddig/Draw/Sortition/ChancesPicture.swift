// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws

/// Everybody from the smallest chance to the largest, under two lotteries. The vertical scale is the square root of
/// the chance, since what matters happens near zero. Narrow enough that its letters can be read on a telephone.
func chancesPicture(_ now: [Double], _ old: [Double]) -> HTML {
  let (width, height, left, bottom) = (400.0, 280.0, 46.0, 34.0)
  let top = max(now.max() ?? 0, old.max() ?? 0, 1e-9)
  func down(_ chance: Double) -> Double { 12 + (height - bottom - 12) * (1 - (chance / top).squareRoot()) }
  func line(_ chances: [Double]) -> String {
    let sorted = chances.sorted()
    return sorted.enumerated().map { place, chance in
      let across = left + (width - left - 12) * (Double(place) + 0.5) / Double(sorted.count)
      return "\(decimal(across, 1)),\(decimal(down(chance), 1))"
    }.joined(separator: " ")
  }
  let marks = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1].filter { $0 <= top }.map { chance -> HTML in
    """
    <line x1="\(decimal(left, 0))" x2="\(decimal(width - 12, 0))" y1="\(decimal(down(chance), 1))" \
    y2="\(decimal(down(chance), 1))" stroke="#d8d3c8"/><text x="\(decimal(left - 6, 0))" \
    y="\(decimal(down(chance) + 4, 1))" text-anchor="end" font-size="14" fill="#4a5663">\(percent(chance, 0))</text>
    """
  }
  let middle = decimal((left + width - 12) / 2, 0)
  return """
    <svg viewBox="0 0 400 280" role="img" aria-label="Everybody's chance under both lotteries" style="max-width:34rem">\
    \(marks)\(polyline(line(old), isOld: true))\(polyline(line(now), isOld: false))\
    <text x="\(middle)" y="268" text-anchor="middle" font-size="14" fill="#4a5663">people, from the smallest chance \
    to the largest</text></svg>
    <ul class="keys"><li>\(sample(isOld: false)) this lottery</li><li>\(sample(isOld: true)) the old rule</li></ul>
    """
}

private func polyline(_ points: String, isOld: Bool) -> HTML {
  let style: HTML =
    isOld
    ? "stroke=\"#a3341c\" stroke-width=\"2\" stroke-dasharray=\"6 3\"" : "stroke=\"#1f5f8b\" stroke-width=\"3\""
  return "<polyline fill=\"none\" \(style) points=\"\(points)\"/>"
}

private func sample(isOld: Bool) -> HTML {
  "<svg width=\"32\" height=\"14\" aria-hidden=\"true\">\(polyline("0,7 32,7", isOld: isOld))</svg>"
}
