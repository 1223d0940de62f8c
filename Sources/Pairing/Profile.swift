// SPDX-License-Identifier: Apache-2.0

/// What somebody brings to a pair. A set that is empty asks for nothing.
public struct Profile: Sendable, Equatable {
  public var languages: Set<String>
  /// What a mentee looks for, or a mentor can help with.
  public var areas: Set<String>
  public var times: Set<String>

  public init(languages: Set<String> = [], areas: Set<String> = [], times: Set<String> = []) {
    (self.languages, self.areas, self.times) = (languages, areas, times)
  }
}

/// What two people have in common, sorted.
public struct CommonGround: Sendable, Equatable {
  public let languages: [String]
  public let areas: [String]
  public let times: [String]

  public init(_ mentor: Profile, _ mentee: Profile) {
    languages = mentor.languages.intersection(mentee.languages).sorted()
    areas = mentor.areas.intersection(mentee.areas).sorted()
    times = mentor.times.intersection(mentee.times).sorted()
  }
}

/// How well a mentor fits a mentee, from 1 to 1,000; nil if they cannot be a pair, because they share no language or no
/// time although both name some.
///
/// 600 points for the share of the mentee's areas that the mentor covers, 250 for common times (two or more count
/// in full, one counts half), 150 for common languages likewise. What one side leaves blank counts in full.
public func fit(_ mentor: Profile, _ mentee: Profile) -> Int? {
  func half(_ a: Set<String>, _ b: Set<String>, points: Int) -> Int? {
    if a.isEmpty || b.isEmpty { return points }
    let common = a.count < b.count ? a.count { b.contains($0) } : b.count { a.contains($0) }
    return common == 0 ? nil : points * min(2, common) / 2
  }
  guard let languages = half(mentor.languages, mentee.languages, points: 150),
    let times = half(mentor.times, mentee.times, points: 250)
  else { return nil }
  let wanted = mentee.areas.count
  let covered = mentee.areas.count { mentor.areas.contains($0) }
  return languages + times + (wanted == 0 ? 600 : 600 * covered / wanted)
}
