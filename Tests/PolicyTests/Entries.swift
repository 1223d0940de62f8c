// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// Entries as a secretary would have made them; recorded on the day they hold from unless said otherwise.
func entry(
  _ id: Int64, _ said: Said, from: String, recordedOn: String? = nil, on measure: MeasureCode = "m02",
  corrects: Int64? = nil
) -> Entry {
  let recorded = day(recordedOn ?? from)
  return Entry(
    id: id, measure: measure, said: said, from: day(from),
    recordedAt: Instant(seconds: Int64(recorded.number) * 86_400), recordedOn: recorded,
    author: Author(account: 1, committee: "FRU"), language: Language("da"), corrects: corrects)
}

func milestone(_ number: Int, due: String, doneOn: String? = nil, isDropped: Bool = false) -> Said {
  .milestone(
    Milestone(
      number: number, name: "Åbent hus \(number)", due: day(due), doneOn: doneOn.map(day), isDropped: isDropped))
}

func plan(until end: String, money: [Int?] = [nil]) -> Said {
  .plan(
    ActionPlan(
      actions: money.map {
        PlannedAction(
          what: "Holde åbent", who: "Huset", from: day("2011-03-01"), to: day(end),
          money: $0.map { Money(thousands: $0) })
      }))
}

/// A slip of the pen shows as 1970.
func day(_ text: String) -> Day {
  Day(text) ?? Day(number: 0)
}

func state(_ entries: [Entry], on text: String) -> MeasureState {
  MeasureState("m02", answers: ["FRU", "SKU"], entries: entries, on: day(text))
}
