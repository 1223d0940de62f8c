// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

func ladders() -> [Routes.Address: Ladder] {
  let districts: [DistrictCode?] = [nil, TestCity.nord, TestCity.syd]
  var ladders: [Routes.Address: Ladder] = [:]
  for topic in topicGroups.flatMap(\.topics) {
    for kind in topic.kinds {
      for district in districts {
        ladders[Routes.Address(kind: kind, topic: topic.code, district: district)] = ladder(topic.code, district)
      }
    }
  }
  return ladders
}

private func ladder(_ topic: TopicCode, _ district: DistrictCode?) -> Ladder {
  switch topic {
  case "homework":
    Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "sku-sekretaer")
  case "meet-others":
    Ladder(
      unit: district == TestCity.nord ? "fr-huse-nord" : "fr-huse-syd", administration: "frf-sekretariat",
      committee: "fru-sekretaer")
  default:
    Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "fru-sekretaer")
  }
}

/// Asking 5/3/5, homework asked for 3/2/4, anything else asked 2/3/5; every other kind 10/5/10.
func clocks() -> Clocks {
  var terms: [Clocks.Choice: Terms] = [:]
  for topic in topicGroups.flatMap(\.topics) {
    for kind in topic.kinds {
      terms[Clocks.Choice(kind: kind, topic: topic.code)] = Terms(unit: 10, administration: 5, committee: 10)
    }
  }
  terms[Clocks.Choice(kind: .ask, topic: "homework")] = Terms(unit: 3, administration: 2, committee: 4)
  terms[Clocks.Choice(kind: .ask, topic: "meet-others")] = Terms(unit: 5, administration: 3, committee: 5)
  terms[Clocks.Choice(kind: .ask, topic: "something-else")] = Terms(unit: 2, administration: 3, committee: 5)
  return Clocks(
    terms: terms, reopening: Terms(unit: 3, administration: 2, committee: 5), reopeningsBeforeAdministration: 3,
    askingBackLongest: 10, promisedLongest: 20, confirmWithin: 20,
    handover: HandoverTerms(answerWithin: 2, leastLeft: 2, extensions: 1))
}
