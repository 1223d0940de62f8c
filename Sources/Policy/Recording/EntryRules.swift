// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What a form is read by: the day, the policy's own days, and how people write a day.
package struct EntryRules: Sendable {
  package static let longestName = 200
  package static let longestNote = 2_000
  package static let longestWords = 4_000
  package static let longestLink = 500
  package static let mostActions = 12
  /// A day further beyond the policy's end is taken for a slip of the pen.
  package static let daysBeyondThePolicy = 731
  package static let mostMoney = Money(thousands: 100_000_000)

  package let today: Day
  package let first: Day
  package let last: Day
  package let languages: [Language]
  package let readDay: @Sendable (String) -> Day?

  package init(
    today: Day, plan: Plan, languages: [Language], readDay: @escaping @Sendable (String) -> Day? = { Day($0) }
  ) {
    self.today = today
    first = plan.from
    last = plan.to + Self.daysBeyondThePolicy
    self.languages = languages
    self.readDay = readDay
  }
}

/// Reads fields and remembers every complaint. What could not be read comes out as a value that is never used.
struct EntryReading {
  let rules: EntryRules
  private(set) var complaints: [EntryComplaint] = []

  init(_ rules: EntryRules) {
    self.rules = rules
  }

  mutating func complain(_ field: String, _ why: EntryComplaint.Why) {
    complaints.append(EntryComplaint(field: field, why: why))
  }

  mutating func text(_ field: String, _ typed: String, most: Int, isNeeded: Bool = true) -> String {
    let text = trimmed(typed)
    if text.isEmpty, isNeeded { complain(field, .missing) }
    if text.unicodeScalars.count > most { complain(field, .tooLong(most: most)) }
    return text
  }

  mutating func choice<Word: RawRepresentable<String>>(_ field: String, _ typed: String, of: Word.Type) -> Word? {
    if let word = Word(rawValue: typed) { return word }
    complain(field, .notChosen)
    return nil
  }

  /// A day from the policy's first to today.
  mutating func pastDay(_ field: String, _ typed: String) -> Day {
    let day = day(field, typed)
    if let day, day > rules.today { complain(field, .inTheFuture) }
    return day ?? rules.today
  }

  /// A day from the policy's first to some time after its last.
  mutating func plannedDay(_ field: String, _ typed: String) -> Day {
    let day = day(field, typed)
    if let day, day > rules.last { complain(field, .tooFarAhead(rules.last)) }
    return day ?? rules.today
  }

  private mutating func day(_ field: String, _ typed: String) -> Day? {
    let text = trimmed(typed)
    guard !text.isEmpty else {
      complain(field, .missing)
      return nil
    }
    guard let day = rules.readDay(text) else {
      complain(field, .noDay)
      return nil
    }
    if day < rules.first { complain(field, .beforeThePolicy(rules.first)) }
    return day
  }

  /// Millions with at most three decimals, after a comma or a point; nil where nothing was typed.
  mutating func money(_ field: String, _ typed: String) -> Money? {
    let text = trimmed(typed)
    if text.isEmpty { return nil }
    guard let money = Money(millions: text), money <= EntryRules.mostMoney else {
      complain(field, .noAmount)
      return nil
    }
    return money
  }

  mutating func link(_ field: String, _ typed: String) -> String? {
    let text = trimmed(typed)
    if text.isEmpty { return nil }
    let isAddress = ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    let isPlain = text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value > 0x20 && $0 != "\"" }
    if !isAddress || !isPlain || text.utf8.count > EntryRules.longestLink { complain(field, .noLink) }
    return text
  }
}

func trimmed(_ text: String) -> String {
  var text = text[...]
  while let first = text.first, first.isWhitespace { text = text.dropFirst() }
  while let last = text.last, last.isWhitespace { text = text.dropLast() }
  return String(text)
}

extension Money {
  /// `0,25`, `12` or `1.5`, in any script's digits. A third decimal is the smallest amount there is.
  init?(millions text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." || $0 == "٫" }
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].count) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || (1...3).contains(decimals.count) else { return nil }
    let digits = (String(parts[0]) + decimals).compactMap(\.wholeNumberValue).filter { (0...9).contains($0) }
    guard digits.count == parts[0].count + decimals.count else { return nil }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    self.init(thousands: number * [1_000, 100, 10, 1][decimals.count])
  }
}
