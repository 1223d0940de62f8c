// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A day as people write it: `2012-10-01`, `1/10 2012`, `01.10.2012`, `1. oktober 2012`, `October 1, 2012`, in any
/// script's digits. Without a month's name the day stands before the month.
/// - Parameter months: each language's twelve names, long or short; three letters of one are enough.
package func readDay(_ text: String, months: [[String]]) -> Day? {
  guard text.utf8.count <= 100 else { return nil }
  var numbers: [String] = []
  var month: Int?
  for word in pieces(of: text) {
    if let digit = word.first?.wholeNumberValue, (0...9).contains(digit) {
      let digits = word.compactMap(\.wholeNumberValue).map(String.init).joined()
      numbers.append(digits)
    } else if let found = monthNumber(word, months) {
      guard month == nil else { return nil }
      month = found
    } else {
      return nil
    }
  }
  if let month {
    guard numbers.count == 2, let year = numbers.first(where: { $0.count == 4 }),
      let day = numbers.first(where: { $0.count <= 2 })
    else { return nil }
    return Day(Int(year) ?? 0, month, Int(day) ?? 0)
  }
  guard numbers.count == 3, numbers[1].count <= 2 else { return nil }
  let order = numbers[0].count == 4 ? numbers : numbers.reversed()
  guard order[0].count == 4, order[2].count <= 2 else { return nil }
  return Day(Int(order[0]) ?? 0, Int(order[1]) ?? 0, Int(order[2]) ?? 0)
}

/// Runs of digits and runs of letters; between them only what people put between parts of a date.
private func pieces(of text: String) -> [Substring] {
  text.split { " ./-,،\u{A0}\u{200E}\u{200F}".contains($0) }.flatMap { word -> [Substring] in
    let isDigits = word.first?.wholeNumberValue != nil
    guard let cut = word.firstIndex(where: { ($0.wholeNumberValue != nil) != isDigits }) else { return [word] }
    return [word[..<cut], word[cut...]]
  }
}

private func monthNumber(_ word: Substring, _ months: [[String]]) -> Int? {
  let folded = word.lowercased()
  guard folded.count >= 3 else { return nil }
  let found = Set(
    months.flatMap { names in
      names.enumerated().filter { $0.element.lowercased().hasPrefix(folded) }.map { $0.offset + 1 }
    })
  return found.count == 1 ? found.first : nil
}

extension Site {
  /// Months may be written in any language of the pages.
  func readDay(_ text: String) -> Day? {
    Web.readDay(text, months: pages.values.map(\.words.calendar.months))
  }
}
