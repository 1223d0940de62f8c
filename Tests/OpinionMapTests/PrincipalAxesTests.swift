// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import OpinionMap

@Suite struct PrincipalAxesTests {
  @Test func theEigenvaluesOfThePathAreCosines() {
    // The n × n matrix with ones beside an empty diagonal has the values 2 cos(πj / (n + 1)).
    let found = TridiagonalEigen(diagonal: [0, 0, 0], beside: [1, 1])
    let root2 = 2.0.squareRoot()
    for (ours, known) in zip(found.values, [root2, 0, -root2]) { #expect(abs(ours - known) < 1e-14) }
    let first = found.vectors[0].map(abs)
    for (ours, known) in zip(first, [0.5, root2 / 2, 0.5]) { #expect(abs(ours - known) < 1e-14) }
  }

  @Test func axesOfAFullTableWorkedByHand() {
    // Two statements, four people at (1,1), (−1,−1), (1,1), (−1,−1) and two at (1,−1), (−1,1):
    // the covariance has 6 on the diagonal and 2 beside it, so 8 along (1,1)/√2 and 4 along (1,−1)/√2.
    let places: [(Int8, Int8)] = [(1, 1), (-1, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)]
    let votes = places.enumerated().flatMap { person, place in
      [(0, place.0), (1, place.1)].compactMap { statement, value in
        Vote.Answer(rawValue: value).map { Vote(participant: person, statement: statement, answer: $0) }
      }
    }
    let axes = PrincipalAxes(VoteTable(votes), aside: [false, false], seed: 1)
    #expect(abs(axes.variance[0] - 8.0 / 12) < 1e-12)
    #expect(abs(axes.variance[1] - 4.0 / 12) < 1e-12)
    #expect(axes.axes[0].allSatisfy { abs($0 - 0.5.squareRoot()) < 1e-9 })
  }

  @Test func theNearestOthersAreThoseACountFinds() {
    let points = (0..<60).map { Point(x: Double($0 * 37 % 41), y: Double($0 * 17 % 23)) }
    let found = distances(toNearest: 9, of: points)
    for (place, point) in points.enumerated() {
      let all = points.indices.filter { $0 != place }.map { points[$0].squaredDistance(to: point) }.sorted()
      #expect(found[place] == all[8].squareRoot())
    }
  }

  @Test func theSilhouetteOfTwoPairsWorkedByHand() {
    // At 0, 1 and 10, 11: for the outer ones a = 1, b = 10.5; for the inner ones a = 1, b = 9.5.
    let points = [0.0, 1, 10, 11].map { Point(x: $0, y: 0) }
    let known = (2 * (9.5 / 10.5) + 2 * (8.5 / 9.5)) / 4
    #expect(abs(silhouette(points, [0, 0, 1, 1], k: 2) - known) < 1e-14)
  }

  /// Four statements with the axes (½, ½, ½, ½) and (1, 0, 0, 0); the person in question agrees with the first and
  /// disagrees with the second, the means being 0. Along x the votes add ½ and −½: s² = ½, S = 4, n = 2, so
  /// √(4 · ½ · (1 − 2/4)) = 1; along y they add 1 and 0, and s² is ½ again.
  @Test func theErrorOfAPositionWorkedByHand() throws {
    let answers: [(Int, Int, Vote.Answer)] = [
      (0, 0, .agree), (0, 1, .disagree), (1, 0, .disagree), (1, 1, .agree), (1, 2, .pass), (1, 3, .pass),
    ]
    let table = VoteTable(answers.map { Vote(participant: $0.0, statement: $0.1, answer: $0.2) })
    let errors = CentredVotes(table, aside: [false, false, false, false])
      .errors(on: [[0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0]])
    #expect(abs(errors[0].x - 1) < 1e-12 && abs(errors[0].y - 1) < 1e-12)
    #expect(errors[1] == Point(x: 0, y: 0))
  }
}
