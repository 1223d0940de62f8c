// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What all themes have together in one year. Money that was spent, or is being spent, is one thing and money that was
/// allocated another: the two are never added.
package enum MoneyTotal: Equatable, Sendable {
  /// Every theme has a figure. `kinds` says what they are, in the order of the enum: more than one only where some of
  /// the money is spent and some is being spent.
  case sum(Money, kinds: [MoneyFigure.Kind])
  /// No theme has a figure. That is not zero.
  case noFigure
  /// Some themes have a figure and others have none.
  case gaps
  /// One theme has spent what another was allocated.
  case mixed
}

extension Plan {
  /// From the first year of the period or of any figure to the last of either.
  package var moneyYears: ClosedRange<Int> {
    let known = themes.flatMap(\.money).map(\.year)
    return min(known.min() ?? from.year, from.year)...max(known.max() ?? to.year, to.year)
  }

  package func money(in year: Int) -> MoneyTotal {
    let figures = themes.compactMap { theme in theme.money.first { $0.year == year } }
    if figures.isEmpty { return .noFigure }
    guard figures.count == themes.count else { return .gaps }
    let kinds = Set(figures.map(\.kind))
    if kinds.contains(.allocated), kinds.count > 1 { return .mixed }
    return .sum(
      figures.map(\.amount).reduce(.zero, +), kinds: MoneyFigure.Kind.allCases.filter { kinds.contains($0) })
  }

  /// The first and the last year in which every theme was allocated money.
  package var moneyCourse: MoneyCourse? {
    MoneyCourse(
      moneyYears.compactMap { year in
        guard case .sum(let amount, kinds: [.allocated]) = money(in: year) else { return nil }
        return MoneyFigure(year: year, amount: amount, kind: .allocated)
      })
  }
}

/// How allocated money moves from its first to its last year.
package struct MoneyCourse: Equatable, Sendable {
  package let first: MoneyFigure
  package let last: MoneyFigure

  /// Nil where fewer than two years are allocated, or the first has nothing to compare with.
  package init?(_ figures: [MoneyFigure]) {
    let allocated = figures.filter { $0.kind == .allocated }.sorted { $0.year < $1.year }
    guard let first = allocated.first, let last = allocated.last, first.year != last.year, first.amount > .zero else {
      return nil
    }
    self.first = first
    self.last = last
  }

  package enum Way: String, Sendable, CaseIterable {
    case less, more, same
  }

  package var way: Way {
    if last.amount == first.amount { return .same }
    return first.amount > last.amount ? .less : .more
  }

  /// Without its sign.
  package var difference: Money { Money(thousands: abs(last.amount.thousands - first.amount.thousands)) }

  /// Without its sign, to the nearest whole.
  package var percent: Int { (difference.thousands * 200 / first.amount.thousands + 1) / 2 }
}
