// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import City
import Foundation
import Notation
import Policy

struct PolicyShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a plan: its themes, goals and measures, who answers, and the money.",
    discussion: "The JSON adds to the exported plan what can be counted in it: who answers for each measure, and sums."
  )

  @Argument(help: "The folder of a pack or a store, or a plan that was exported.")
  var source: String

  @Flag(help: "As JSON.")
  var json = false

  @Option(help: "The language of the names. Default: the official one.")
  var language: String?

  @Option(help: "The plan as a store had it on that day, such as 2012-05-01.")
  var on: String?

  func run() async throws {
    let text = try await orComplain {
      let plan = try await PlanSource.read(source).plan(on: try readDay(on))
      return json ? try shown(plan).json : try describe(plan, in: language.map { Language($0) } ?? plan.title.official)
    }
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}

/// The plan as it is exported, with what follows from it.
private func shown(_ plan: Plan) throws -> Tree {
  var members = try plan.record().members ?? []
  for place in members.indices where members[place].key == "themes" {
    members[place].value = answered(members[place].value)
  }
  members.append(.init("money_totals", .list(totals(plan).map(tree))))
  let without = plan.yearsWithoutMoney.map { Tree.number("\($0)") }
  members.append(.init("years_without_figure", .list(without)))
  return .block(members)
}

/// With its goal's committees at each measure.
private func answered(_ themes: Tree) -> Tree {
  func map(_ tree: Tree, _ key: String, _ change: (Tree) -> Tree) -> Tree {
    .block(
      (tree.members ?? []).map { member in
        member.key == key ? .init(key, .list((member.value.items ?? []).map(change))) : member
      })
  }
  return .list(
    (themes.items ?? []).map { theme in
      map(theme, "goals") { goal in
        let answer = (goal.members ?? []).filter { $0.key == "responsible" || $0.key == "lead" }
        return map(goal, "measures") { .block(($0.members ?? []) + answer) }
      }
    })
}

/// The money of all themes in a year. What was spent and what is set aside are not one sum: the kinds say what it is.
struct YearTotal {
  let year: Int
  let amount: Money
  let kinds: [MoneyFigure.Kind]
}

func totals(_ plan: Plan) -> [YearTotal] {
  let figures = plan.themes.flatMap(\.money)
  return Set(figures.map(\.year)).sorted().map { year in
    let own = figures.filter { $0.year == year }
    return YearTotal(
      year: year, amount: own.map(\.amount).reduce(.zero, +),
      kinds: MoneyFigure.Kind.allCases.filter { kind in own.contains { $0.kind == kind } })
  }
}

private func tree(_ total: YearTotal) -> Tree {
  .block([
    .init("year", .number("\(total.year)")), .init("amount", .number(total.amount.inMillions)),
    .init("kinds", .list(total.kinds.map { .text($0.rawValue) })),
  ])
}

extension Plan {
  /// Years of the period for which no theme has a figure. That is not the same as none.
  var yearsWithoutMoney: [Int] {
    let known = Set(themes.flatMap(\.money).map(\.year))
    return known.isEmpty ? [] : (from.year...to.year).filter { !known.contains($0) }
  }
}
