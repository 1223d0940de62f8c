// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation

struct CalendarRows {
  let timeZone: Marked<String>?
  let weeklyRest: Set<Weekday>
  let holidays: [HolidayRow]
  /// Minutes after midnight.
  let opens: Int?

  static let keys = ["time_zone", "weekly_rest", "opens", "holidays", "closing_days"]

  init(_ file: Fields) {
    timeZone = file.timeZone("time_zone")
    weeklyRest = file.weekdays("weekly_rest")
    opens = file.has("opens") ? file.timeOfDay("opens") : nil
    let byLaw = file.rows("holidays", "holiday", keys: HolidayRow.keys).compactMap { HolidayRow($0) }
    let keys = HolidayRow.keys + ["closed"]
    let bySetting = file.rowsIfAny("closing_days", "closing day", keys: keys).compactMap { fields in
      let isClosed = fields.truth("closed")
      if !fields.has("closed") {
        fields.source.complain(fields.place, "\(fields.title) has no \"closed\". Add it: true or false.")
      }
      return HolidayRow(fields, isClosed: isClosed)
    }
    holidays = byLaw + bySetting
  }
}

struct HolidayRow {
  let id: Marked<String>
  let name: LocalText
  let rule: Holiday.Rule?
  let from: Marked<Day>?
  let to: Marked<Day>?
  let isClosed: Bool

  static let keys = ["id", "name", "fixed", "easter", "weekday", "days", "from", "to"]

  init?(_ fields: Fields, isClosed: Bool = true) {
    name = fields.words("name")
    rule = fields.holidayRule()
    from = fields.has("from") ? fields.day("from") : nil
    to = fields.has("to") ? fields.day("to") : nil
    self.isClosed = isClosed
    if let from, let to, to.value < from.value {
      fields.source.complain(to.place, "\(fields.title) ends before it begins. Correct \"from\" or \"to\".")
    }
    guard let id = fields.text("id") else { return nil }
    self.id = id
  }
}

extension Fields {
  fileprivate func timeZone(_ key: String) -> Marked<String>? {
    guard let text = text(key, expected: "a time zone such as Europe/Copenhagen") else { return nil }
    let isName = text.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !text.value.contains("..")
    if isName, text.value.contains("/") || text.value == "UTC", TimeZone(identifier: text.value) != nil { return text }
    source.complain(text.place, "\"\(text.value)\" is no time zone. Write one such as Europe/Copenhagen.")
    return nil
  }

  fileprivate func timeOfDay(_ key: String) -> Int? {
    guard let text = text(key, expected: "a time such as 08:00") else { return nil }
    let parts = text.value.split(separator: ":", omittingEmptySubsequences: false)
    let isWritten = parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } }
    guard isWritten, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60 else {
      source.complain(text.place, "\"\(text.value)\" is no time of day. Write one such as 08:00, from 00:00 to 23:59.")
      return nil
    }
    return hour * 60 + minute
  }

  fileprivate func weekdays(_ key: String) -> Set<Weekday> {
    let days = texts(key, expected: "a list of weekdays such as [saturday, sunday]").compactMap { text in
      let day = Weekday(rawValue: text.value)
      if day == nil {
        let remedy = remedy(for: text.value, among: Weekday.allCases.map(\.rawValue))
        source.complain(text.place, "\"\(text.value)\" is no weekday. \(remedy)")
      }
      return day
    }
    if Set(days).count == Weekday.allCases.count {
      source.complain(place, "every day of the week is a day of rest, so nobody would ever answer. Leave some out.")
    }
    return Set(days)
  }

  fileprivate func holidayRule() -> Holiday.Rule? {
    let written = ["fixed", "easter", "weekday", "days"].filter(has)
    guard written.count == 1 else {
      let found = written.isEmpty ? "none" : written.joined(separator: " and ")
      source.complain(place, "\(title) needs one rule: fixed, easter, weekday or days; here is \(found).")
      return nil
    }
    switch written[0] {
    case "fixed": return fixedRule()
    case "easter": return .easter(number("easter", in: -80...250))
    case "days":
      let expected = "a list of dates such as [2012-08-19, 2013-08-08]"
      return .days(
        Set(texts("days", expected: expected).compactMap { readDay($0, "an entry of \"days\"", source)?.value }))
    default: return weekdayRule()
    }
  }

  private func fixedRule() -> Holiday.Rule? {
    guard let text = text("fixed", expected: "a month and a day such as 12-25") else { return nil }
    // A leap year, so that 29 February may be one.
    guard let day = Day("2000-" + text.value) else {
      source.complain(
        text.place, "\"fixed\" of \(title) should be a month and a day such as 12-25, but is \"\(text.value)\".")
      return nil
    }
    return .fixed(month: day.parts.month, day: day.parts.day)
  }

  private func weekdayRule() -> Holiday.Rule? {
    guard let block = block("weekday", keys: ["nth", "day", "month"]) else { return nil }
    let nth = block.number("nth", in: -1...5)
    if nth == 0 { source.complain(block.place, "\"nth\" of \(title) cannot be 0. Write 1 to 5, or -1 for the last.") }
    return .weekday(nth: nth, block.choice("day"), month: block.number("month", in: 1...12))
  }
}
