// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Sortition

/// The settings of a sortition, read from a command or a record alike.
struct SortitionSettings {
  var size: Int
  var objective: Lottery.Objective
  var tickets: Int
  var sameAddress: [String]
  var id: String?

  init(_ parameters: [String: JSONValue]) throws(Complaint) {
    let parameters = JSONValue.object(parameters)
    guard let size = parameters["size"].asInt, (1...100_000).contains(size) else {
      throw Complaint("The number of seats (--size) is a whole number from 1 to 100000.")
    }
    guard let tickets = parameters["tickets"].asInt, (1...1_000_000).contains(tickets) else {
      throw Complaint("The number of tickets (--tickets) is a whole number from 1 to 1000000.")
    }
    let name = parameters["objective"].asString ?? ""
    guard let objective = Lottery.Objective(rawValue: name) else {
      throw Complaint("The objective \(quoted(name)) is not known; there are leximin, maximin and legacy.")
    }
    self.size = size
    self.tickets = tickets
    self.objective = objective
    sameAddress = (parameters["sameAddress"].asArray ?? []).compactMap(\.asString)
    id = parameters["id"].asString
  }
}
