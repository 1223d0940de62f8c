// SPDX-License-Identifier: Apache-2.0

extension Election {
  /// How many voters supported something and get nothing of it: none of the projects they gave points to is among the
  /// winners (places in `projects`). Blank ballots asked for nothing and are not counted.
  public func leftWithNothing(by winners: [Int]) -> Int {
    var isWinner = [Bool](repeating: false, count: projects.count)
    for winner in winners { isWinner[winner] = true }
    return (0..<ballots.count).count { voter in
      let supported = (ballots.starts[voter]..<ballots.starts[voter + 1]).filter { ballots.points[$0] > 0 }
      return !supported.isEmpty && !supported.contains { isWinner[Int(ballots.projects[$0])] }
    }
  }
}
