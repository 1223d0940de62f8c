// SPDX-License-Identifier: Apache-2.0

/// One project bought in a run of equal shares: who could pay the full price, and the price in three precisions.
///
/// The supporters who cannot pay `price` × points pay all they have left ("poor"), the others ("rich") pay it in full:
///
///     price = (cost − Σ over the poor of what they have left) / Σ over the rich of points
///
/// What a poor voter has left is the share minus the prices paid before, so with whole numbers for coefficients
///
///     price = (cost − poorPeople · share + Σ over earlier rounds of paidBefore · price) / richPoints
///
/// which gives every price exactly, when it is asked for, from the earlier ones.
struct Purchase: Sendable {
  var project: Int
  /// The price per point, a bound on its error beyond rounding, and the same in fixed point (see `FixedPoint`).
  var price: Double = 0
  var fine: Int128 = 0
  var fineError: Double = 0
  var exact: Fraction?
  /// How many supporters paid all they had left.
  var poorPeople: Int64 = 0
  /// How many paid in full, and the points they gave.
  var richPeople: Int64 = 0
  var richPoints: Int64 = 0
  /// For each earlier round: the points, in that round, of those who are poor in this one.
  var paidBefore: [(round: Int, points: Int64)] = []
}

/// Numbers with a fixed count of binary places in 128 bits, for prices: an error in one price goes on to later ones
/// and may grow there, so prices are kept far finer than `Double`.
struct FixedPoint: Sendable {
  let places: Int
  /// One unit in the last place.
  let unit: Double

  /// As many places as sums up to `most` leave room for.
  init(holding most: Int64) {
    places = 120 - (Int64.bitWidth - max(most, 1).leadingZeroBitCount)
    unit = Double(sign: .plus, exponent: -places, significand: 1)
  }

  func double(_ value: Int128) -> Double { Double(value) * unit }

  func fixed(_ value: Fraction) -> Int128 {
    Int128(truncatingIfNeeded: (value.numerator << places) / value.denominator)
  }
}
