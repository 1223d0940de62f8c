// SPDX-License-Identifier: Apache-2.0

/// One index of how unevenly groups live. n(i,g) are people of group g in unit i, t(i) those in unit i, N(g) those in
/// group g, T all; p(i,g) = n/t, P(g) = N/T; sums run over units i and groups g, logarithms are natural.
public enum SegregationIndex: Hashable, Sendable {
  /// M = Σ n/T · ln(n T / (t N)), 0 … ln of the number of groups: what knowing the unit tells about the group
  /// (Theil 1971; Mora and Ruiz-Castillo 2011).
  case mutualInformation
  /// H = M / E, E = −Σ P ln P, 0 … 1 (Theil and Finizza 1971; Reardon and Firebaugh 2002).
  case entropyIndex
  /// M of the larger areas, and what is left of M inside them; the two add up to M (Mora and Ruiz-Castillo 2011).
  case betweenAreas, withinAreas
  /// The same two, divided by E.
  case entropyBetweenAreas, entropyWithinAreas
  /// D = Σ t |p − P| / (2 T I), I = Σ P (1 − P) (Morgan 1975; Sakoda 1981).
  case multigroupDissimilarity
  /// G = Σᵍ Σᵢ Σⱼ t(i) t(j) |p(i,g) − p(j,g)| / (2 T² I) (Reardon and Firebaugh 2002).
  case multigroupGini
  /// P* = Σ t (p − P)² / (T (1 − P)) (James 1986).
  case normalisedExposure
  /// R = Σ t (p − P)² / (T I) (Carlson 1992).
  case relativeDiversity
  /// C = Σ t (p − P)² / (T (K − 1) P), K groups (Reardon and Firebaugh 2002).
  case squaredCoefficientOfVariation
  /// D = ½ Σ |n(i,a)/N(a) − rest(i)/rest|: the share of a group who would have to move (Duncan and Duncan 1955).
  case dissimilarity(of: Int)
  /// The same between two groups, as if there were no others.
  case dissimilarityBetween(Int, Int)
  /// xPx = Σ n(i,a)/N(a) · p(i,a): the share of the own group around a member (Bell 1954; Lieberson 1981).
  case isolation(of: Int)
  /// xPy = Σ n(i,a)/N(a) · p(i,b): the share of b around a member of a. It is not symmetric.
  case exposure(of: Int, to: Int)

  /// All indices of a table in the order of ``Composition/indices()``.
  public static func all(groups: Int, areas: Bool) -> [SegregationIndex] {
    var list: [SegregationIndex] = [.mutualInformation, .entropyIndex]
    if areas { list += [.betweenAreas, .withinAreas, .entropyBetweenAreas, .entropyWithinAreas] }
    list += [
      .multigroupDissimilarity, .multigroupGini, .normalisedExposure, .relativeDiversity,
      .squaredCoefficientOfVariation,
    ]
    list += (0..<groups).map { .dissimilarity(of: $0) }
    for a in 0..<groups { list += (a + 1..<max(a + 1, groups)).map { .dissimilarityBetween(a, $0) } }
    list += (0..<groups).map { .isolation(of: $0) }
    for a in 0..<groups { list += (0..<groups).filter { $0 != a }.map { .exposure(of: a, to: $0) } }
    return list
  }

  /// A short name for tables and JSON, for example `M`, `D:black/white`, `exposure:black/white`.
  public func name(_ groups: [String]) -> String {
    switch self {
    case .mutualInformation: "M"
    case .entropyIndex: "H"
    case .betweenAreas: "M_between"
    case .withinAreas: "M_within"
    case .entropyBetweenAreas: "H_between"
    case .entropyWithinAreas: "H_within"
    case .multigroupDissimilarity: "D_multigroup"
    case .multigroupGini: "gini_multigroup"
    case .normalisedExposure: "normalised_exposure"
    case .relativeDiversity: "relative_diversity"
    case .squaredCoefficientOfVariation: "squared_coefficient_of_variation"
    case .dissimilarity(let a): "D:\(groups[a])"
    case .dissimilarityBetween(let a, let b): "D:\(groups[a])/\(groups[b])"
    case .isolation(let a): "isolation:\(groups[a])"
    case .exposure(let a, let b): "exposure:\(groups[a])/\(groups[b])"
    }
  }
}
