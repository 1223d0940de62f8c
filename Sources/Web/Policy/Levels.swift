// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

extension Goal {
  /// Where it is shown: a theme without goals stands for the goal it implies.
  var link: Link { isImplied ? .theme(ThemeCode(code.text)) : .goal(code) }
}

/// How many goals and measures, for a sentence: no goals where the plan has no such level.
func counted(_ goals: [Goal]) -> Fields {
  let shown = goals.filter { !$0.isImplied }
  return [
    "goals": shown.isEmpty ? .absent : .fields(["n": .count(shown.count)]),
    "measures": .count(goals.flatMap(\.measures).count),
  ]
}
