// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands

/// One bar for the partial `Policy/reach`: yellow is waiting and met, blue is met and under way, green where they meet.
/// Where the numbers are too small to be shown it says so in words, and on a day in the past that they are not counted.
/// - Parameter widest: how many hands fill the whole width.
func reachBar(_ spot: Spot, _ published: Published, widest: Int) -> Fields {
  let tally = published.tally(spot)
  var fields: Fields = [
    "bar": .absent, "merged": .absent, "total": .absent, "hidden": .flag(false), "nobody": .flag(false),
    "past": .flag(published.isPast),
  ]
  if published.isPast { return fields }
  switch published.publication(spot) {
  case .hidden: fields["hidden"] = .flag(true)
  case .total: fields["total"] = .count(tally.total)
  case .merged: fields["merged"] = .fields(merged(tally, widest))
  case .full where reached(tally) == 0: fields["nobody"] = .flag(true)
  case .full: fields["bar"] = .fields(bar(tally, widest))
  }
  return fields
}

/// Everybody a bar shows.
func reached(_ tally: Tally) -> Int { tally.waiting + tally.underWay + tally.met }

private func bar(_ tally: Tally, _ widest: Int) -> Fields {
  let overhang = 50
  return [
    "waiting": .count(tally.waiting), "met": .count(tally.met), "underWay": .count(tally.underWay),
    "start": .text(share(tally.waiting, widest)),
    "hand": .text(share(tally.waiting + tally.met, widest, plus: overhang)),
    "city": .text(share(tally.met + tally.underWay, widest)),
    "mix": .text(share(tally.met, widest)),
  ]
}

private func merged(_ tally: Tally, _ widest: Int) -> Fields {
  [
    "open": .count(tally.waiting + tally.underWay), "met": .count(tally.met),
    "all": .text(share(reached(tally), widest)), "mix": .text(share(tally.met, widest, plus: 50)),
  ]
}

/// Per cent with one decimal, as SVG wants it.
func share(_ part: Int, _ whole: Int, plus tenths: Int = 0) -> String {
  let all = (part * 2_000 / max(whole, 1) + 1) / 2 + tenths
  return "\(all / 10).\(all % 10)%"
}
