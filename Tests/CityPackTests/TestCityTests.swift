// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy
import TestCity
import Testing

@Suite struct TestCityTests {
  @Test func everyKindOfEveryTopicHasDesksAndAClockInEveryDistrict() throws {
    let city = TestCity.organisation
    let districts = [nil] + city.districts.map { Optional($0.code) }
    for topic in city.topics {
      for kind in topic.kinds {
        #expect(city.clocks.terms(kind, topic.code) != nil)
        for district in districts {
          let ladder = try #require(city.routes.ladder(kind, topic.code, district))
          for level in Level.allCases {
            #expect(city.desks[ladder.desk(at: level)]?.level == level)
          }
        }
      }
    }
  }

  @Test func everyTopicAsksACommitteeThatAnswersForItsGoal() {
    for topic in TestCity.organisation.topics {
      let goal = TestCity.plan.goals.first { $0.code == topic.goal }
      #expect(goal?.responsible.contains(topic.committee) ?? (topic.code == "something-else"))
    }
  }
}
