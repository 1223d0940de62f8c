// SPDX-License-Identifier: Apache-2.0

/// What META allows on one ballot. A blank ballot is always allowed.
struct PabulibLimits: Sendable {
  private(set) var longest: Int?
  private var shortest: Int?
  private var cost: (least: Amount?, most: Amount?)
  private var points: (least: Amount?, most: Amount?)
  private var sum: (least: Amount?, most: Amount?)
  private var one = false

  init() {}

  init(_ meta: PabulibMeta) {
    longest = meta.limit("max_length").map { Int($0.millionths / 1_000_000) }
    shortest = meta.limit("min_length").map { Int($0.millionths / 1_000_000) }
    cost = (meta.limit("min_sum_cost"), meta.limit("max_sum_cost"))
    points = (meta.limit("min_points"), meta.limit("max_points"))
    sum = (meta.limit("min_sum_points"), meta.limit("max_sum_points"))
    one = meta.voteType == .chooseOne
  }

  func check(
    _ record: PabulibRecord, _ vote: Int, _ pointsPlace: Int?, named: [Int], points given: [Amount]?,
    projects: [Project]
  ) throws(PabulibComplaint) {
    guard !named.isEmpty else { return }
    let most = one ? 1 : longest ?? Int.max
    guard named.count <= most else {
      throw record.complaint(
        vote, "the ballot names \(named.count) projects",
        accepted: "at most \(most), as \(one ? "vote_type" : "max_length") says")
    }
    if let shortest, named.count < shortest {
      throw record.complaint(
        vote, "the ballot names \(named.count) projects", accepted: "at least \(shortest), as min_length says, or none")
    }
    if cost.least != nil || cost.most != nil {
      try hold(Self.sum(named.map { projects[$0].cost }), cost, "sum_cost", record, vote)
    }
    guard let given, let pointsPlace else { return }
    for value in given { try hold(value, points, "points", record, pointsPlace) }
    try hold(Self.sum(given), sum, "sum_points", record, pointsPlace)
  }

  private func hold(
    _ value: Amount, _ limits: (least: Amount?, most: Amount?), _ key: String, _ record: PabulibRecord, _ place: Int
  ) throws(PabulibComplaint) {
    if let most = limits.most, value > most {
      throw record.complaint(place, "this comes to \(value)", accepted: "at most \(most), as max_\(key) says")
    }
    if let least = limits.least, value < least {
      throw record.complaint(place, "this comes to \(value)", accepted: "at least \(least), as min_\(key) says")
    }
  }

  /// A sum that stays at the largest amount instead of running over.
  private static func sum(_ amounts: [Amount]) -> Amount {
    amounts.reduce(.zero) { sum, next in
      let (value, ranOver) = sum.millionths.addingReportingOverflow(next.millionths)
      return ranOver ? .largest : Amount(millionths: value)
    }
  }
}
