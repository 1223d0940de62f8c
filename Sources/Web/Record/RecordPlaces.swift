// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// Where a committee's secretary records how its promise is kept.
package enum RecordPlace: String, Place {
  case mine = "desk/promise"
  case measure = "desk/promise/:code"
  case status = "desk/promise/:code/status"
  case evidence = "desk/promise/:code/evidence"
  case schedule = "desk/promise/:code/schedule"
  case milestone = "desk/promise/:code/milestone"
  case change = "desk/promise/:code/milestone/:number"
  case plan = "desk/promise/:code/plan"
  case advice = "desk/promise/:code/advice"
  case answer = "desk/promise/:code/advice/:entry"

  /// Its name in words, and in the address of the page that says what was done.
  var deed: String {
    switch self {
    case .mine, .measure: ""
    case .status: "status"
    case .evidence: "evidence"
    case .schedule: "schedule"
    case .milestone: "milestone"
    case .change: "change"
    case .plan: "plan"
    case .advice: "advice"
    case .answer: "answer"
    }
  }
}

extension Link {
  static let minePromises = Link(RecordPlace.mine)

  static func record(
    _ place: RecordPlace, _ measure: MeasureCode, _ part: String = "", query: [(String, String)] = []
  ) -> Link {
    Link(place, [measure.text, part], query: query)
  }
}

package let recordRoutes: [Route] = RecordPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .mine: [.get(place, .secretary, minePage)]
  case .measure: [.get(place, .secretary, recordedMeasurePage)]
  case .status, .evidence, .schedule, .milestone, .change, .plan, .advice, .answer:
    [
      .get(place, .secretary) { visit in try await openRecordForm(place, visit) },
      .post(place, .secretary) { visit in try await sendRecordForm(place, visit) },
    ]
  }
}
