// SPDX-License-Identifier: Apache-2.0

/// One attribute of everybody: values are numbered from 0.
public struct Attribute: Sendable, Equatable {
  public var values: [Int]
  public var valueCount: Int
  /// How much an uneven spread of this attribute counts against that of others; 0 leaves it to chance. Kept to 1/16.
  public var weight: Double

  public init(values: [Int], valueCount: Int, weight: Double = 1) {
    (self.values, self.valueCount, self.weight) = (values, valueCount, weight)
  }
}

/// How many people with a value each group must have at least, and may have at most.
public struct Limit: Sendable, Equatable {
  public var attribute: Int
  public var value: Int
  public var atLeast: Int
  public var atMost: Int

  public init(attribute: Int, value: Int, atLeast: Int = 0, atMost: Int = .max) {
    (self.attribute, self.value, self.atLeast, self.atMost) = (attribute, value, atLeast, atMost)
  }
}

/// What must hold in every group of every round.
public struct HardWishes: Sendable, Equatable {
  /// Sets of people who sit together.
  public var together: [[Int]]
  /// Sets of people of whom no two sit together.
  public var apart: [[Int]]
  public var limits: [Limit]
  /// For each person the languages they speak, a bit each: every group needs one that all of it speak. Nil: no matter.
  public var languages: [UInt64]?

  public init(
    together: [[Int]] = [], apart: [[Int]] = [], limits: [Limit] = [], languages: [UInt64]? = nil
  ) {
    (self.together, self.apart, self.limits, self.languages) = (together, apart, limits, languages)
  }
}

/// People to be seated in groups that mix: the input, checked. People are indices from 0.
public struct Gathering: Sendable, Equatable {
  public let people: Int
  public let attributes: [Attribute]
  /// How many sit in each group; they differ by one at most, the larger first.
  public let sizes: [Int]
  public let wishes: HardWishes
  /// How much it counts that two people meet again in a later round. 1 is as much as a weight of 1 for an attribute.
  public let meetingWeight: Double

  /// Throws all obstacles that can be proved before anybody is seated.
  public init(
    people: Int, attributes: [Attribute], groups: Int, wishes: HardWishes = HardWishes(), meetingWeight: Double = 0.25
  ) throws(MixingRefusal) {
    let smallest = groups > 0 ? people / groups : 0
    sizes = (0..<max(0, min(groups, people))).map { $0 < people % groups ? smallest + 1 : smallest }
    (self.people, self.attributes, self.wishes) = (people, attributes, wishes)
    self.meetingWeight = meetingWeight
    guard groups >= 1, groups <= people else { throw MixingRefusal(obstacles: [.groups(groups, people: people)]) }
    let found = shapeObstacles()
    if !found.isEmpty { throw MixingRefusal(obstacles: found) }
    let proved = togetherObstacles() + apartObstacles() + limitObstacles() + languageObstacles()
    if !proved.isEmpty { throw MixingRefusal(obstacles: proved) }
  }

  public var groups: Int { sizes.count }

  /// How many groups it takes so that none has more than `size` people.
  public static func groups(for people: Int, size: Int) -> Int {
    size < 1 ? 0 : (people + size - 1) / size
  }
}
