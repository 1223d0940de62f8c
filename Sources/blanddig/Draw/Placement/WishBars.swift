// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

/// A bar for each model: how many got their first, second … wish, and none.
struct WishBars {
  let models: [ComparedModel]

  /// Narrow enough that its letters can be read on a telephone; on a wide page it does not grow beyond its size.
  var svg: HTML {
    let height = 30 + models.count * 58
    let bars = models.enumerated().map { bar($1, top: 40 + $0 * 58) }
    return """
      <svg viewBox="0 0 400 \(height)" role="img" aria-label="Which wish came true, by model" style="max-width:34rem" \
      xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="14">
      <text x="0" y="13">first, second, later wish (paler), no place (white)</text>
      \(bars)</svg>

      """
  }

  private func bar(_ model: ComparedModel, top: Int) -> HTML {
    let none = model.figures?.unplaced ?? 0
    let later = model.wishes.dropFirst(2).reduce(0, +)
    let parts = [model.wishes.first ?? 0, model.wishes.dropFirst().first ?? 0, later, none]
    let whole = max(1, parts.reduce(0, +))
    var left = 0
    let fills: [HTML] = ["#0b4f6c", "#2f7a93", "#a9cfdb", "#ffffff"]
    let boxes = parts.indices.map { place -> HTML in
      let width = parts[place] * 398 / whole
      defer { left += width }
      let label: HTML =
        width > 8 + 8 * String(parts[place]).count
        ? "<text x=\"\(6 + left)\" y=\"\(top + 21)\" fill=\"\(place < 2 ? "#ffffff" : "#1a1a1a")\">\(parts[place])</text>"
        : ""
      return """
        <rect x="\(1 + left)" y="\(top + 4)" width="\(width)" height="26" fill="\(fills[place])" stroke="#1a1a1a"/>\(label)

        """
    }
    return "<text x=\"0\" y=\"\(top)\">\(model.name)</text>\(boxes)"
  }
}
