// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands
import Policy

/// What may be said in numbers of the hands at one goal: the same rules as its bar follows.
struct HandsShown {
  let waiting: Int?
  let met: Int?

  init(_ spot: Spot, _ published: Published) {
    let tally = published.tally(spot)
    switch published.isPast ? .hidden : published.publication(spot) {
    case .full: (waiting, met) = (tally.waiting, tally.met)
    case .merged: (waiting, met) = (nil, tally.met)
    case .total, .hidden: (waiting, met) = (nil, nil)
    }
  }

  var isWhole: Bool { waiting != nil && met != nil }
}
