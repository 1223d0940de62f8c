// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Draws

extension SortitionDraw {
  /// What anybody can check from the record alone: the tickets, the panel of the drawn ticket, and the levels.
  static func faults(in record: RunRecord) -> [String] {
    let result = JSONValue.object(record.result)
    guard let people = result["people"].asArray?.compactMap(\.asString), let runs = result["lottery"].asArray else {
      return ["The record has no lottery."]
    }
    var faults: [String] = []
    var tickets: [[Int]] = []
    for run in runs {
      let numbers = (run.asArray ?? []).compactMap(\.asInt)
      guard let count = numbers.first, (1...1_000_000).contains(count), tickets.count + count <= 1_000_000 else {
        return ["A ticket of the lottery cannot be read."]
      }
      tickets += Array(repeating: Array(numbers.dropFirst()), count: count)
    }
    let size = record.parameters["size"]?.asInt
    let areWhole = tickets.allSatisfy { panel in
      panel.count == size && Set(panel).count == panel.count && panel.allSatisfy(people.indices.contains)
    }
    if !areWhole { return ["A ticket does not name \(size ?? 0) different people."] }
    if tickets.count != record.parameters["tickets"]?.asInt {
      faults.append("The number of tickets is not the one set.")
    }
    var generator = record.seed.generator
    let ticket = generator.below(tickets.count)
    if result["ticket"].asInt != ticket { faults.append("The seed draws ticket \(ticket), not the one recorded.") }
    let panel = tickets.indices.contains(ticket) ? tickets[ticket].map { people[$0] } : []
    if result["panel"].asArray?.compactMap(\.asString) != panel {
      faults.append("The panel is not that of its ticket.")
    }
    return faults + chances(result, tickets, people.count) + levels(result)
  }

  private static func chances(_ result: JSONValue, _ tickets: [[Int]], _ people: Int) -> [String] {
    let probabilities = (result["probabilities"].asArray ?? []).compactMap(\.asDouble)
    guard probabilities.count == people, let rounding = result["rounding"].asDouble else {
      return ["The record does not give everybody's probability."]
    }
    var drawn = [Int](repeating: 0, count: people)
    for person in tickets.joined() { drawn[person] += 1 }
    let off = zip(drawn, probabilities).map { abs(Double($0) / Double(tickets.count) - $1) }.max() ?? 0
    let smallest = result["minimum"].asDouble ?? -1
    var faults: [String] = []
    if off > rounding + 1e-9 { faults.append("The tickets differ from the probabilities by more than is said.") }
    if abs((probabilities.min() ?? 0) - smallest) > 1e-9 {
      faults.append("The minimum is not the smallest probability.")
    }
    return faults
  }

  /// No level is above its bound, and none is further below it than the certificate says.
  private static func levels(_ result: JSONValue) -> [String] {
    let gap = result["certificate"]["gap"].asDouble ?? 0
    for level in result["levels"].asArray ?? [] {
      guard let probability = level["probability"].asDouble, let bound = level["bound"].asDouble,
        probability <= bound + 1e-8, bound - probability <= gap + 1e-8
      else { return ["A level is not as near to its bound as the certificate says."] }
    }
    return []
  }
}
