// SPDX-License-Identifier: Apache-2.0

internal import Chance

extension Gathering {
  /// Somewhere for everybody, with those who go together in one group; the largest parties are seated first, each where
  /// the least room is left. Nil if no way was found in `attempts` orders.
  func firstSeats(attempts: Int = 200, using generator: inout some RandomNumberGenerator) -> Round? {
    let unit = units()
    var parties = Dictionary(grouping: 0..<people) { unit[$0] }.sorted { $0.key < $1.key }.map(\.value)
    if parties.count == people {
      var order = Array(0..<people)
      order.shuffleByLot(using: &generator)
      return divided(order)
    }
    for attempt in 0..<attempts {
      parties.shuffleByLot(using: &generator)
      let order = attempt % 4 == 3 ? parties : largestFirst(parties)
      if let round = packed(order, tightly: attempt % 2 == 0) { return round }
    }
    return nil
  }

  private func largestFirst(_ parties: [[Int]]) -> [[Int]] {
    parties.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  private func packed(_ parties: [[Int]], tightly: Bool) -> Round? {
    var round = Round(repeating: [], count: groups)
    var room = sizes
    for party in parties {
      let fitting = room.indices.filter { room[$0] >= party.count }
      let found = tightly ? fitting.min { room[$0] < room[$1] } : fitting.max { room[$0] < room[$1] }
      guard let group = found else { return nil }
      round[group] += party
      room[group] -= party.count
    }
    return round
  }
}
