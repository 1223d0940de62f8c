// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import TestCity

/// Seventy hands of Lilleby: some answered in time, some too late, some not yet; groups large, small and empty.
let lillebyConduct = madeUpConduct(TestCity.organisation, hands: 70)

/// Hands for any city, the same each time: for looking at its pages, never for a claim.
func madeUpConduct(_ organisation: Organisation, hands count: Int) -> ConductRecord {
  let routes = organisation.routes.ladders.sorted { order($0.key) < order($1.key) }
  let languages = ["da", "da", "ar", "da", "en", "so", "da", "ar", "und"].map { Language($0) }
  let hands = (0..<count).map { number -> Milestones in
    let (address, ladder) = routes[(number * 37) % routes.count]
    let reached = testDay - (number * 331) % 420 - 1
    let wait = (number * 7) % 19
    let fate = (number * 13) % 10
    let isAnswered = reached + wait <= testDay && fate > 0
    let isClosed = isAnswered && fate > 3
    return Milestones(
      ladder: ladder, topic: address.topic, reachedOn: reached, kind: address.kind, district: address.district,
      language: languages[number % languages.count],
      channel: number % 11 == 3 ? .telephone : number % 17 == 5 ? .counter : .web,
      stage: !isAnswered ? .waiting : isClosed ? .closed : fate > 2 ? .proposed : .underWay,
      level: !isAnswered && wait > 12 ? .administration : .unit,
      due: isClosed ? nil : !isAnswered ? reached + 14 : testDay + (fate - 2) * 3,
      closing: !isClosed ? nil : fate == 4 ? .notConfirmed : fate == 5 ? .withdrawn : .confirmed,
      outcome: !isClosed || fate < 6 ? nil : fate == 6 ? .partly : number % 23 == 1 ? .referred : .helped,
      reopenings: fate == 7 && number % 3 == 0 ? 1 : 0, firstAnswer: isAnswered ? reached + wait : nil,
      climbedFirst: wait > 12 || (!isAnswered && reached + 14 < testDay))
  }
  let units = Set(organisation.routes.ladders.values.map(\.unit)).sorted()
  return ConductRecord(
    hands: hands,
    priorities: zip(units, organisation.priorities).map {
      CountedPriority(desk: $0, reason: $1.code, hands: 7)
    })
}

private func order(_ address: Routes.Address) -> String {
  "\(address.topic) \(address.kind.rawValue) \(address.district?.text ?? "")"
}
