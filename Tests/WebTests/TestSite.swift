// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import TestCity
import Web

/// Lilleby's house on 15 November 2012, a Thursday.
func testSite(
  counts: PublicCounts = PublicCounts(counted: Instant(seconds: 0)), demonstration: Bool = true,
  url: String = "http://localhost:8080", pace: Pace = Pace()
) throws -> Site {
  try Site(
    plan: TestCity.plan, organisation: TestCity.organisation, languages: TestCity.languages,
    resources: Resources.find(setting: "Sources/Web"),
    settings: Settings(url: url, demonstration: demonstration, pace: pace),
    today: { Day(number: 15_659) }, counts: { counts })
}
