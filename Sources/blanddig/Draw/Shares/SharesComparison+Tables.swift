// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import EqualShares

extension SharesComparison {
  /// Projects that one of the rules builds, those with the most supporters first.
  var built: [Int] {
    let chosen = Set(shares.winners).union(greedy.winners)
    let counts = supporters
    return chosen.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
  }

  /// How many voters gave each project points.
  var supporters: [Int] {
    var counts = [Int](repeating: 0, count: election.projects.count)
    for voter in 0..<election.ballots.count {
      for choice in election.ballots[voter] where choice.points > .zero { counts[choice.project] += 1 }
    }
    return counts
  }

  func title(_ project: Int) -> String {
    let name = election.projects[project].name
    let short = name.count > 60 ? String(name.prefix(59)) + "…" : name
    return short.isEmpty ? election.projects[project].id : short
  }

  var winnersTable: Report.Part {
    let (byShares, byGreedy, counts) = (Set(shares.winners), Set(greedy.winners), supporters)
    let rows = built.map { project in
      [
        election.projects[project].id, grouped(counts[project]), grouped(election.projects[project].cost),
        byShares.contains(project) ? "built" : "–", byGreedy.contains(project) ? "built" : "–", title(project),
      ]
    }
    return .table(
      caption: "What each rule builds", columns: ["Id", "Supporters", "Cost", "Equal shares", "Greedy", "Project"],
      rows: rows, numeric: [1, 2], shown: 60)
  }

  var paymentsTable: Report.Part {
    let rows =
      shares.payments.map { payment in
        [
          election.projects[payment.project].id, grouped(election.projects[payment.project].cost),
          grouped(payment.payers), payment.price.decimal(2), grouped(payment.withTheirLast),
          title(payment.project),
        ]
      }
      + shares.added.map { project in
        [election.projects[project].id, grouped(election.projects[project].cost), "–", "–", "–", title(project)]
      }
    let each = shares.payments.isEmpty || isApproval ? "Each pays" : "Each pays per point"
    return .table(
      caption: "In the order of buying; a dash: bought with what was left over",
      columns: ["Id", "Cost", "Payers", each, "Of them with all they had left", "Project"], rows: rows,
      numeric: [1, 2, 3, 4], shown: 60)
  }

  private var isApproval: Bool { election.voteType == .approval || election.voteType == .chooseOne }

  func lackingTable(_ outcome: Outcome) -> Report.Part {
    let rows = outcome.lacking.map { lack in
      let why =
        switch lack.reason {
        case .support: "nobody voted for it"
        case .budget: "costs more than the whole budget"
        case .supportersMoney: "its supporters had too little left"
        case .moneyLeft: "too little of the budget was left"
        }
      return [
        election.projects[lack.project].id, grouped(election.projects[lack.project].cost),
        lack.missing?.decimal(2) ?? "–", why, title(lack.project),
      ]
    }
    return .table(
      caption: "Projects that were not chosen, and how much was missing",
      columns: ["Id", "Cost", "Missing", "Why", "Project"],
      rows: rows, numeric: [1, 2])
  }
}
