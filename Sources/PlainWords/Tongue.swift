// SPDX-License-Identifier: Apache-2.0

/// The languages that texts can be examined in.
public enum Tongue: String, Sendable, Equatable, CaseIterable {
  case danish = "da"
  case english = "en"
  /// Sentences and words only. LIX is not defined for Arabic: vowels are seldom written, and a word may carry "and",
  /// "the" or "to" with it, so that neither letters nor words count as they do in Danish.
  case arabic = "ar"

  public var hasLix: Bool { self != .arabic }
}
