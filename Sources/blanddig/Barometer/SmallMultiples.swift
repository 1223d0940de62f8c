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

  /// A grid that takes as many panels side by side as there is room for, so that words keep their size on a telephone.
  var picture: HTML {
    let panels = units.map { unit -> HTML in
      let bars = measured.enumerated().map { line, year in bar(unit, year, y: 1 + line * 19) }
      return """
        <div><strong>\(unit)</strong><svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" font-size="12" \
        viewBox="0 0 \(Self.width) \(measured.count * 19)" font-family="system-ui,sans-serif">\(bars)</svg></div>
        """
    }
    let keys = groups.enumerated().map { place, group -> HTML in
      """
      <li><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" \
      fill="\(Self.colours[place % 12])"/></svg> \(group)</li>
      """
    }
    return """
      <ul class="keys">\(keys)</ul>
      <div class="panels" role="img" aria-label="\(sentence)">\(panels)</div>
      """
  }

  private static let width = 160

  /// Room for the years, or whatever the pictures are over, before the bars.
  private var left: Double {
    measured.count > 1 ? Double(min(90, 6 + 7 * (measured.map(\.name.count).max() ?? 0))) : 0
  }

  private func bar(_ unit: String, _ year: Measured, y: Int) -> HTML {
    var x = left
    let parts = shares(of: unit, in: year).enumerated().map { place, share -> HTML in
      let part = share * (Double(Self.width) - left)
      defer { x += part }
      return """
        <rect x="\(decimal(x, 1))" y="\(y)" width="\(decimal(part, 1))" height="15" fill="\(Self.colours[place % 12])"/>
        """
    }
    let label: HTML = measured.count > 1 ? "<text y=\"\(y + 12)\">\(year.name)</text>" : ""
    return "\(label)\(parts)"
  }
}
