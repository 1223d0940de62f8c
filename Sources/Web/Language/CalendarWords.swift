// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// How a language writes dates and numbers. Digits are Western everywhere: references and dates are read aloud across
/// a counter.
package struct CalendarWords: Equatable, Sendable {
  package let weekdays: [String]
  package let months: [String]
  package let monthsShort: [String]
  package let patterns: [DayStyle: String]
  package let decimal: String
  package let thousands: String

  /// Nil when a name or a pattern is missing from the words.
  init?(_ words: [String: Word]) {
    func text(_ key: String) -> String? {
      if case .plain(let text)? = words["calendar.\(key)"] { text } else { nil }
    }
    weekdays = Weekday.allCases.compactMap { text("weekday.\($0.rawValue)") }
    months = (1...12).compactMap { text("month.\($0)") }
    monthsShort = (1...12).compactMap { text("month-short.\($0)") }
    patterns = DayStyle.allCases.reduce(into: [:]) { $0[$1] = text("pattern.\($1.rawValue)") }
    guard weekdays.count == 7, months.count == 12, monthsShort.count == 12, patterns.count == DayStyle.allCases.count,
      let decimal = text("decimal"), let thousands = text("thousands")
    else { return nil }
    self.decimal = decimal
    self.thousands = thousands
  }

  /// What every language must say under `calendar`.
  static let keys =
    Weekday.allCases.map { "calendar.weekday.\($0.rawValue)" } + (1...12).map { "calendar.month.\($0)" }
    + (1...12).map { "calendar.month-short.\($0)" } + DayStyle.allCases.map { "calendar.pattern.\($0.rawValue)" }
    + ["calendar.decimal", "calendar.thousands"]
}

extension Words {
  package func text(of day: Day, _ style: DayStyle) -> String {
    let (year, month, dayOfMonth) = day.parts
    let weekday = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
    return (calendar.patterns[style] ?? "")
      .replacing("{weekday}", with: calendar.weekdays[weekday])
      .replacing("{day}", with: String(dayOfMonth))
      .replacing("{month}", with: calendar.months[month - 1])
      .replacing("{month-short}", with: calendar.monthsShort[month - 1])
      .replacing("{year}", with: String(year))
  }

  package func text(of number: Int) -> String {
    let digits = String(number.magnitude)
    let grouped = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.dropLast(digits.count - end).suffix(3))
    }
    return (number < 0 ? "−" : "") + grouped.reversed().joined(separator: calendar.thousands)
  }

  /// In millions with one decimal; a second and third only where they say something.
  package func text(of money: Money) -> String {
    let whole = money.thousands.magnitude / 1_000
    let rest = String(1_000 + money.thousands.magnitude % 1_000).dropFirst()
    let kept = rest.hasSuffix("00") ? rest.prefix(1) : rest.hasSuffix("0") ? rest.prefix(2) : rest
    return (money.thousands < 0 ? "−" : "") + text(of: Int(whole)) + calendar.decimal + kept
  }
}
