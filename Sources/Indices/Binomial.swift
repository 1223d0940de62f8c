// SPDX-License-Identifier: Apache-2.0

public import Chance
internal import Foundation

extension SeededGenerator {
  /// How many of `trials` succeed when each does with `probability`.
  ///
  /// Few expected: counting through geometric gaps. Many: transformed rejection with squeeze, BTRS (Hörmann 1993,
  /// "The generation of binomial random variates", J. Stat. Comput. Simul. 46). Cost: constant, or the number expected.
  public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    if probability > 0.5 { return trials - binomial(trials, 1 - probability) }
    return Double(trials) * probability < 10
      ? byGaps(trials, probability) : byRejection(Double(trials), probability)
  }

  private mutating func byGaps(_ trials: Int, _ probability: Double) -> Int {
    let logFailure = log1p(-probability)
    var (at, hits) = (0, 0)
    while true {
      let gap = (log(1 - unit()) / logFailure).rounded(.down)
      guard gap < Double(trials - at) else { return hits }
      at += Int(gap) + 1
      hits += 1
      if at >= trials { return hits }
    }
  }

  private mutating func byRejection(_ n: Double, _ p: Double) -> Int {
    let spread = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let c = n * p + 0.5
    let accept = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * spread
    let mode = ((n + 1) * p).rounded(.down)
    while true {
      let u = unit() - 0.5
      var v = unit()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + c).rounded(.down)
      if us >= 0.07, v <= accept { return Int(k) }
      guard k >= 0, k <= n else { continue }
      v = log(v * alpha / (a / (us * us) + b))
      let bound =
        (mode + 0.5) * log((mode + 1) / (p / (1 - p) * (n - mode + 1)))
        + (n + 1) * log((n - mode + 1) / (n - k + 1)) + (k + 0.5) * log(p / (1 - p) * (n - k + 1) / (k + 1))
        + stirling(mode) + stirling(n - mode) - stirling(k) - stirling(n - k)
      if v <= bound { return Int(k) }
    }
  }
}

/// What ln k! has beyond Stirling's formula.
private func stirling(_ k: Double) -> Double {
  let table = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
  ]
  if k < 10 { return table[Int(k)] }
  let next = 1 / ((k + 1) * (k + 1))
  return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 * next) * next) / (k + 1)
}
