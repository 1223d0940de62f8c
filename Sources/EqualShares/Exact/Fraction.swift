// SPDX-License-Identifier: Apache-2.0

import BigInt

/// An exact rational number, always reduced, the denominator above 0.
///
/// Cost: a greatest common divisor for each operation. The engine decides nearly everything with certified floating
/// point and comes here only when that cannot tell two numbers apart, and for the payments it reports.
public struct Fraction: Sendable, Hashable {
  let numerator: BigInt
  let denominator: BigInt

  init(_ numerator: BigInt, over denominator: BigInt = 1) {
    let common = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = common == 1 ? numerator * sign : numerator / common * sign
    self.denominator = common == 1 ? denominator * sign : denominator / common * sign
  }

  /// A whole number.
  public init(_ whole: Int) { self.init(BigInt(whole)) }

  /// An amount, exactly.
  public init(_ amount: Amount) { self.init(BigInt(amount.millionths), over: 1_000_000) }

  /// 0/1.
  public static let zero = Fraction(0)

  public static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  public static func - (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  public static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  /// The quotient; dividing by zero gives zero.
  public static func / (a: Fraction, b: Fraction) -> Fraction {
    b.numerator.isZero ? zero : Fraction(a.numerator * b.denominator, over: a.denominator * b.numerator)
  }
}

extension Fraction: Comparable {
  public static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Fraction: CustomStringConvertible {
  /// `7`, or `22/7`.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// In decimals, rounded to the nearest, halves away from zero: `decimal(2)` of 22/7 is `3.14`.
  public func decimal(_ places: Int) -> String {
    let scale = BigInt(10).power(max(places, 0))
    let scaled = numerator.magnitude * scale.magnitude * 2 + denominator.magnitude
    let (whole, rest) = (scaled / (denominator.magnitude * 2)).quotientAndRemainder(dividingBy: scale.magnitude)
    let sign = numerator.sign == .minus && (whole > 0 || rest > 0) ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(rest)
    return sign + String(whole) + "." + String(repeating: "0", count: places - digits.count) + digits
  }

  /// The nearest `Double`, up to one unit in the last place.
  public var approximate: Double {
    let shift = max(denominator.bitWidth - numerator.bitWidth + 66, 0)
    let quotient = (numerator.magnitude << shift) / denominator.magnitude
    let drop = max(quotient.bitWidth - 64, 0)
    let leading = Double(UInt64(truncatingIfNeeded: quotient >> drop))
    let size = leading * Double(sign: .plus, exponent: drop - shift, significand: 1)
    return numerator.sign == .minus ? -size : size
  }
}
