// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import EqualShares

/// Equal shares and greedy on the same election, to be read side by side.
struct SharesComparison {
  let election: Election
  let shares: Outcome
  let greedy: Outcome

  /// The report on what was asked for, with the other rule beside it.
  func report(of outcome: Outcome) -> Report {
    let name = election.paper["description"] ?? "Participatory budget"
    var parts: [Report.Part] = [.paragraph(summary), .paragraph(nothing), .picture(handsPicture, says: handsSentence)]
    parts += [.heading("What is built"), .picture(winnersPicture, says: winnersSentence), winnersTable]
    parts += [.heading("Who pays for what, under equal shares"), .paragraph(method), paymentsTable]
    parts += [.heading("What the others lacked"), lackingTable(outcome), .heading("The rule, exactly")]
    parts += rules.map { .paragraph($0) }
    return Report(title: "\(name): \(asked(outcome.rule))", parts: parts)
  }

  private func asked(_ rule: Rule) -> String {
    rule.method == .greedy ? "greedy, with equal shares beside it" : "equal shares, with greedy beside it"
  }

  private var summary: String {
    let share = shares.share.map { $0.decimal(2) } ?? ""
    return """
      \(grouped(election.ballots.count)) people voted over \(election.projects.count) projects and a budget of \
      \(grouped(election.budget)). Equal shares builds \(shares.winners.count) projects for \(grouped(shares.cost)); \
      everyone had \(share) to spend. Greedy, which takes the projects with the most points first, builds \
      \(greedy.winners.count) projects for \(grouped(greedy.cost)).
      """
  }

  private var nothing: String {
    let (byShares, byGreedy) = (
      election.leftWithNothing(by: shares.winners), election.leftWithNothing(by: greedy.winners)
    )
    return """
      Left with nothing they voted for: \(grouped(byShares)) voters (\(part(byShares))) under equal shares, \
      \(grouped(byGreedy)) (\(part(byGreedy))) under greedy.
      """
  }

  func part(_ voters: Int) -> String { percent(Double(voters) / Double(election.ballots.count), 1) }

  private var method: String {
    """
    Everyone has the same share of the budget. Those who voted for a project pay for it together, the same each; who \
    has less left than that pays all they have left. First comes the project that asks least of each supporter for \
    what it is worth to them. Nobody pays for a project they did not vote for.
    """
  }

  private var rules: [String] {
    let worth =
      shares.rule.satisfaction == .cost
      ? "A project is worth its cost to each supporter." : "Every project is worth the same to its supporters."
    let points =
      election.voteType == .approval || election.voteType == .chooseOne ? "" : " Points given count as weights."
    var rules = [worth + points + " " + completion]
    rules.append("Ties go to the project with more points, then to the cheaper one, then to the first in the file.")
    rules.append("Projects that cost more than the whole budget, and projects nobody supports, are set aside.")
    if let least = election.paper["min_project_score_threshold"] {
      rules.append("The file names a threshold of \(least) votes for a project; it is not applied here.")
    }
    return rules
  }

  private var completion: String {
    switch shares.rule.completion {
    case .none: return "What is left of the budget stays in the chest."
    case .greedy: return "What equal shares left over was spent on the projects with the most points that still fit."
    case .add1, .add1u:
      let stop =
        shares.rule.stop == .overspend
        ? "for as long as the projects stayed within the budget"
        : "until no further project fitted into the budget, or the projects no longer did"
      let rest =
        shares.rule.completion == .add1u ? " What was left went to the projects with the most points that fit." : ""
      return "Everyone's share was raised by 1 again and again, \(stop).\(rest)"
    }
  }
}

/// Digits in groups of three, with an unbreakable space between.
func grouped(_ amount: Amount) -> String {
  let parts = amount.description.split(separator: ".", maxSplits: 1)
  let decimals = parts.count > 1 ? "." + parts[1] : ""
  var digits = ""
  for (place, digit) in parts[0].reversed().enumerated() {
    if place > 0, place % 3 == 0, digit != "-" { digits.append("\u{A0}") }
    digits.append(digit)
  }
  return String(digits.reversed()) + decimals
}

func grouped(_ number: Int) -> String { grouped(Amount(number)) }
