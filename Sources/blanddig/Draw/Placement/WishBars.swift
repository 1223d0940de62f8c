// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

/// A bar for each model: how many got their first, second … wish, and none.
struct WishBars {
  let models: [ComparedModel]

  var svg: HTML {
    let height = 40 + models.count * 44
    let bars = models.enumerated().map { bar($1, top: 34 + $0 * 44) }
    return """
      <svg viewBox="0 0 720 \(height)" role="img" aria-label="Which wish came true, by model" \
      xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="13">
      <text x="0" y="14">first wish, second, third and later (paler), no place (outline)</text>
      \(bars)</svg>

      """
  }

  private func bar(_ model: ComparedModel, top: Int) -> HTML {
    let none = model.figures?.unplaced ?? 0
    let later = model.wishes.dropFirst(2).reduce(0, +)
    let parts = [model.wishes.first ?? 0, model.wishes.dropFirst().first ?? 0, later, none]
    let whole = max(1, parts.reduce(0, +))
    var left = 0
    let fills: [HTML] = ["#0b4f6c", "#3d8ea8", "#a9cfdb", "none"]
    let boxes = parts.indices.map { place -> HTML in
      let width = parts[place] * 540 / whole
      defer { left += width }
      let label: HTML =
        width > 40
        ? "<text x=\"\(178 + left)\" y=\"\(top + 21)\" fill=\"\(place < 2 ? "#ffffff" : "#1a1a1a")\">\(parts[place])</text>"
        : ""
      return """
        <rect x="\(172 + left)" y="\(top)" width="\(width)" height="32" fill="\(fills[place])" stroke="#1a1a1a"/>\(label)

        """
    }
    return "<text x=\"0\" y=\"\(top + 21)\">\(model.name)</text>\(boxes)"
  }
}
