// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The CLDR plural categories.
package enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// The cardinal rules of CLDR for whole numbers, by family of languages. Foundation on Linux has none.
/// Source: Unicode CLDR, Language Plural Rules.
package enum PluralFamily: Sendable {
  case oneIsOne, zeroAndOneAreOne, french, polish, eastSlavic, southSlavic, arabic

  /// Nil for a language whose rule nobody has written down here yet.
  package init?(_ language: Language) {
    switch language.code {
    case "da", "en", "so", "tr", "ur": self = .oneIsOne
    case "fa": self = .zeroAndOneAreOne
    case "fr": self = .french
    case "pl": self = .polish
    case "uk": self = .eastSlavic
    case "bs": self = .southSlavic
    case "ar": self = .arabic
    default: return nil
    }
  }

  /// Every category a word of the family must have.
  package var categories: [PluralCategory] {
    switch self {
    case .oneIsOne, .zeroAndOneAreOne: [.one, .other]
    case .french: [.one, .many, .other]
    case .southSlavic: [.one, .few, .other]
    case .polish, .eastSlavic: [.one, .few, .many, .other]
    case .arabic: PluralCategory.allCases
    }
  }

  package func category(of number: Int) -> PluralCategory {
    let n = number.magnitude
    switch self {
    case .oneIsOne: return n == 1 ? .one : .other
    case .zeroAndOneAreOne: return n <= 1 ? .one : .other
    case .french: return n <= 1 ? .one : n % 1_000_000 == 0 ? .many : .other
    case .polish: return n == 1 ? .one : slavic(n) == .few ? .few : .many
    case .eastSlavic: return slavic(n)
    case .southSlavic: return slavic(n) == .many ? .other : slavic(n)
    case .arabic: return afroasiatic(n)
    }
  }
}

private func slavic(_ n: UInt) -> PluralCategory {
  if n % 10 == 1, n % 100 != 11 { return .one }
  if (2...4).contains(n % 10), !(12...14).contains(n % 100) { return .few }
  return .many
}

private func afroasiatic(_ n: UInt) -> PluralCategory {
  switch (n, n % 100) {
  case (0, _): .zero
  case (1, _): .one
  case (2, _): .two
  case (_, 3...10): .few
  case (_, 11...99): .many
  default: .other
  }
}
