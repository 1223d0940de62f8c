// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import EqualShares

@Suite("Exact fractions")
struct FractionTests {
  @Test("A fraction is reduced and its sign stands above the line")
  func reduced() {
    #expect(Fraction(6) / Fraction(-8) == Fraction(-3) / Fraction(4))
    #expect((Fraction(6) / Fraction(-8)).description == "-3/4")
  }

  @Test("Thirds add up to one exactly")
  func thirds() {
    let third = Fraction(1) / Fraction(3)
    #expect(third + third + third == Fraction(1))
    #expect(third * Fraction(3) - Fraction(1) == .zero)
  }

  @Test(
    "Decimals are rounded to the nearest, halves away from zero",
    arguments: [(1, 3, "0.33"), (2, 3, "0.67"), (-1, 200, "-0.01"), (1, 400, "0.00"), (22, 7, "3.14"), (5, 1, "5.00")])
  func decimals(numerator: Int, denominator: Int, text: String) {
    #expect((Fraction(numerator) / Fraction(denominator)).decimal(2) == text)
  }

  @Test("The approximate value is the quotient to the last place, for small and for enormous numbers")
  func approximate() {
    #expect((Fraction(1) / Fraction(3)).approximate == 1.0 / 3)
    #expect((Fraction(-22) / Fraction(7)).approximate == -22.0 / 7)
    var power = Fraction(1)
    for _ in 0..<200 { power = power * Fraction(10) }
    #expect(((power + Fraction(1)) / power).approximate == 1)
    #expect((Fraction(1) / power).approximate == 1e-200)
  }
}
