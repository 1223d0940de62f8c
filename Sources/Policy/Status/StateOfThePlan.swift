// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// How the whole promise stood on a day.
package struct StateOfThePlan: Equatable, Sendable {
  package let day: Day
  private let plan: Plan
  private let states: [MeasureCode: MeasureState]

  /// What is known now about that day; with `knownBy`, only what had been recorded by then.
  package init(_ plan: Plan, entries: [Entry], on day: Day, knownBy: Day? = nil) {
    let known = entries.filter { entry in knownBy.map { entry.recordedOn <= $0 } ?? true }
    let byMeasure = Dictionary(grouping: known, by: \.measure)
    self.plan = plan
    self.day = day
    states = plan.goals.reduce(into: [:]) { states, goal in
      for code in goal.measures.map(\.code) {
        states[code] = MeasureState(code, answers: goal.answers, entries: byMeasure[code] ?? [], on: day)
      }
    }
  }

  /// A measure that nothing is recorded about has a state too; one that is not in the plan has an empty one.
  package subscript(measure: MeasureCode) -> MeasureState {
    states[measure] ?? MeasureState(measure, answers: [], entries: [], on: day)
  }

  /// In the plan's order.
  package var measures: [MeasureState] { plan.measures.map { self[$0.code] } }

  package var whole: Progress { Progress(measures) }

  package func progress(_ theme: ThemeCode) -> Progress {
    progress { $0.themes.filter { $0.code == theme }.flatMap(\.measures) }
  }

  package func progress(_ goal: GoalCode) -> Progress {
    progress { $0.goals.filter { $0.code == goal }.flatMap(\.measures) }
  }

  /// Of all measures whose goal the committee answers for, alone or with others: shared ones count for each of them.
  package func progress(_ committee: CommitteeCode) -> Progress {
    progress { $0.goals.filter { $0.responsible.contains(committee) }.flatMap(\.measures) }
  }

  private func progress(_ measures: (Plan) -> [Measure]) -> Progress {
    Progress(measures(plan).map { self[$0.code] })
  }
}
