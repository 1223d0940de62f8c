// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy
import Web

/// Every public page of a plan: a name for its snapshot, and its link.
func publicPages(_ plan: Plan) -> [(name: String, link: Link)] {
  [
    ("front", .front), ("promise", .promise), ("committees", .committees), ("money", .money), ("scorecard", .scorecard),
    ("conduct", .conduct),
    ("how-we-write", .howWeWrite), ("beliefs", .beliefs), ("contribute", .contribute), ("units", .units),
    ("where-to-turn", .whereToTurn), ("privacy", .privacy), ("held", .held), ("accessibility", .accessibility),
  ]
    + plan.roles.map { ("role-\($0.code)", .role($0.code)) }
    + plan.themes.map { ("theme-\($0.code)", .theme($0.code)) }
    + plan.goals.map { ("goal-\($0.code)", .goal($0.code)) }
    + plan.measures.map { ("measure-\($0.code)", .measure($0.code)) }
    + plan.committees.map { ("committee-\($0.code)", .committee($0.code)) }
    + plan.measures.prefix(1).map { ("news-measure-\($0.code)", .news(Subject(.measure, $0.code.text))) }
    + plan.committees.map { ("conduct-\($0.code)", .conduct(.committee($0.code))) }
    + plan.administrations.filter { other in !plan.committees.contains { $0.code.text == other.code.text } }
    .map { ("conduct-\($0.code)", .conduct(.administration($0.code))) }
}
