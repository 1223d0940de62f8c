// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Indices

/// One small picture for each unit: a bar of groups for each year, the first group at the left, all on one scale.
struct SmallMultiples {
  let measured: [Measured]

  /// Colours that stay apart for colour-blind readers (Okabe and Ito 2008); a pattern of lightness helps in print.
  private static let colours: [HTML] = [
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#555555", "#8c6bb1", "#a6761d",
    "#66a61e", "#1c2733",
  ]

  private var groups: [String] { measured.last?.table.groups ?? [] }
  private var units: [String] { measured.last?.table.units ?? [] }

  /// The shares of the groups in a unit, in the order of the last year's groups; zeros where the unit is not there.
  func shares(of unit: String, in year: Measured) -> [Double] {
    guard let row = year.table.units.firstIndex(of: unit), year.table.unitTotals[row] > 0 else {
      return groups.map { _ in 0 }
    }
    return groups.map { group in
      guard let column = year.table.groups.firstIndex(of: group) else { return 0 }
      return year.table.counts[row * year.table.groups.count + column] / year.table.unitTotals[row]
    }
  }

  var sentence: String {
    guard let last = measured.last, let most = last.table.local().units.max(by: { $0.value < $1.value }) else {
      return ""
    }
    let least = last.table.local().units.min { $0.value < $1.value }
    return "\(most.name) differs most from the whole, \(least?.name ?? "") least. Each bar is everybody in the unit."
  }

  var picture: HTML {
    let (width, height) = (200, 34 + measured.count * 18)
    let columns = 3
    let rows = (units.count + columns - 1) / columns
    let legend = 24 + (groups.count + 1) / 2 * 20
    let panels = units.enumerated().map { place, unit -> HTML in
      let (x, y) = (place % columns * (width + 20), legend + place / columns * height)
      let bars = measured.enumerated().map { line, year in bar(unit, year, y: 18 + line * 18, width: width) }
      return
        "<g transform=\"translate(\(x) \(y))\"><text x=\"0\" y=\"12\" font-weight=\"600\">\(unit)</text>\(bars)</g>"
    }
    let keys = groups.enumerated().map { place, group -> HTML in
      let (x, y) = (place % 2 * 320, place / 2 * 20)
      return """
        <g transform="translate(\(x) \(y))"><rect width="14" height="14" fill="\(Self.colours[place % 12])"/>\
        <text x="20" y="12">\(group)</text></g>
        """
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="\(sentence)" \
      viewBox="0 0 \(columns * (width + 20)) \(legend + rows * height)" font-size="12" font-family="system-ui,sans-serif">\
      \(keys)\(panels)</svg>
      """
  }

  private func bar(_ unit: String, _ year: Measured, y: Int, width: Int) -> HTML {
    let left = measured.count > 1 ? 38.0 : 0
    var x = left
    let parts = shares(of: unit, in: year).enumerated().map { place, share -> HTML in
      let part = share * (Double(width) - left)
      defer { x += part }
      return """
        <rect x="\(decimal(x, 1))" y="\(y)" width="\(decimal(part, 1))" height="14" fill="\(Self.colours[place % 12])"/>
        """
    }
    let label: HTML = measured.count > 1 ? "<text x=\"0\" y=\"\(y + 12)\">\(year.name)</text>" : ""
    return "\(label)\(parts)"
  }
}
