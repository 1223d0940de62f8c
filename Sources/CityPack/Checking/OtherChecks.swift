// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

func check(_ calendar: CalendarRows, _ complaints: Complaints) {
  complaints.refuseRepeated(calendar.holidays.map(\.id.asCode), "holiday")
}

/// The pages beside the topics' own that show signposts.
private let pagesWithSignposts = ["front", "where-to-turn", "late"]

func check(_ signposts: [SignpostRow], _ known: KnownCodes, _ complaints: Complaints) {
  complaints.refuseRepeated(signposts.map(\.id.asCode), "signpost")
  guard !known.topics.codes.isEmpty else { return }
  let places = pagesWithSignposts + known.topics.codes.map(\.text)
  for signpost in signposts {
    for place in signpost.shownOn where !places.contains(place.value) {
      complaints.add(
        place.place,
        "signpost \"\(signpost.id.value)\" is shown on \"\(place.value)\", which is neither a topic nor one of the pages "
          + "\(pagesWithSignposts.joined(separator: ", ")). \(remedy(for: place.value, among: places))")
    }
  }
}

/// Signposts and holidays have ids without a type of their own.
private enum Plain {}

extension Marked where Value == String {
  fileprivate var asCode: Marked<Code<Plain>> { Marked<Code<Plain>>(value: Code(value), place: place) }
}
