// SPDX-License-Identifier: AGPL-3.0-or-later

/// A mean and the number of people behind it.
public struct BasedMean: Sendable, Equatable {
  /// What was measured.
  public let mean: Double
  /// How many people it is the mean of.
  public let base: Int

  /// A mean and its base.
  public init(mean: Double, base: Int) {
    self.mean = mean
    self.base = base
  }
}

/// Which means of parts may stand beside the mean of the whole.
///
/// A mean needs a base of 20 (a setting). Where the whole is published too, what is hidden has a mean that anybody can
/// compute from the rest, so the hidden parts together need that base as well: parts with the smallest bases are hidden
/// with them until they have it, or the whole is. Cost: sorting the parts.
public struct BaseRule: Sendable, Equatable {
  /// Whether the whole may be shown, and each part in the order given.
  public let whole: Bool
  public let parts: [Bool]

  /// Means with a base of fewer than `least` people are hidden, and the next smallest where one alone would be the
  /// whole less the rest.
  public init(_ parts: [BasedMean], least: Int = 20) {
    var shown = parts.map { $0.base >= least }
    func hiddenBase() -> Int { zip(shown, parts).reduce(0) { $1.0 ? $0 : $0 + $1.1.base } }
    func hiddenCount() -> Int { zip(shown, parts).count { !$0 && $1.base > 0 } }
    let order = parts.indices.sorted { (parts[$0].base, $0) < (parts[$1].base, $1) }
    for place in order where shown[place] && hiddenCount() > 0 && (hiddenBase() < least || hiddenCount() < 2) {
      shown[place] = false
    }
    whole = parts.reduce(0) { $0 + $1.base } >= least && (hiddenCount() == 0 || hiddenBase() >= least)
    self.parts = shown
  }
}
