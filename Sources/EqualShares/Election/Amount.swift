// SPDX-License-Identifier: Apache-2.0

/// A sum of money or a number of points, exactly, in millionths.
///
/// Decimal files stay decimal: 0.1 is one tenth and not the nearest binary number, so "just enough" can be decided.
/// Largest absolute value: `Amount.largest`, a million millions.
public struct Amount: Hashable, Comparable, Sendable {
  /// The value times 1,000,000.
  public let millionths: Int64

  /// An amount from its millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  /// A whole number of currency units or points; beyond `largest` it is cut to `largest`.
  public init(_ whole: Int) {
    let limit = Int(Self.largest.millionths / 1_000_000)
    millionths = Int64(min(max(whole, -limit), limit)) * 1_000_000
  }

  /// Nothing.
  public static let zero = Amount(millionths: 0)
  /// 1,000,000,000,000: above every city budget, and small enough that all sums stay exact.
  public static let largest = Amount(millionths: 1_000_000_000_000_000_000)

  public static func < (a: Amount, b: Amount) -> Bool { a.millionths < b.millionths }
  public static func + (a: Amount, b: Amount) -> Amount { Amount(millionths: a.millionths + b.millionths) }
  public static func - (a: Amount, b: Amount) -> Amount { Amount(millionths: a.millionths - b.millionths) }
}

extension Amount: CustomStringConvertible {
  /// Digits with a point and no more decimals than needed: `12`, `12.5`, `-0.000001`.
  public var description: String {
    let size = millionths.magnitude
    let whole = String(size / 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    guard size % 1_000_000 != 0 else { return sign + whole }
    var decimals = String(1_000_000 + size % 1_000_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
