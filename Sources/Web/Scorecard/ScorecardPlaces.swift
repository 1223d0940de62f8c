// SPDX-License-Identifier: AGPL-3.0-or-later

/// Whether the city keeps what it promised, on one sheet: to read, to print, to put on another site, as files.
package enum ScorecardPlace: String, Place {
  case scorecard
  case table = "scorecard.csv"
  case data = "scorecard.json"
  /// The one page that other sites may show in a frame.
  case embed = "scorecard/embed"

  package var isDated: Bool { true }
}

extension Link {
  package static let scorecard = Link(ScorecardPlace.scorecard)
  package static let scorecardTable = Link(ScorecardPlace.table)
  package static let scorecardData = Link(ScorecardPlace.data)
  package static let scorecardEmbed = Link(ScorecardPlace.embed)
}

package let scorecardRoutes: [Route] = ScorecardPlace.allCases.map { place in
  switch place {
  case .scorecard: .get(place, .everyone, scorecardPage)
  case .table: .get(place, .everyone, scorecardTable)
  case .data: .get(place, .everyone, scorecardData)
  case .embed: .get(place, .everyone, scorecardEmbed)
  }
}
