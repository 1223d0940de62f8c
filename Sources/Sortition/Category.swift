// SPDX-License-Identifier: AGPL-3.0-or-later

/// One thing that people were asked, for example `age`, and the answers that count.
public struct Category: Sendable, Equatable {
  /// What people were asked.
  public var name: String
  /// The answers that count.
  public var features: [Feature]

  /// A category with its features.
  public init(_ name: String, _ features: [Feature]) {
    self.name = name
    self.features = features
  }
}

/// One answer, and how many of the panel's members must and may have given it.
public struct Feature: Sendable, Equatable {
  /// The answer itself.
  public var name: String
  /// At least so many seats.
  public var minimum: Int
  /// At most so many seats.
  public var maximum: Int
  /// How far the quota may be bent if no panel keeps it; nil when nothing is said.
  public var flexible: ClosedRange<Int>?

  /// A feature with its quota.
  public init(_ name: String, _ minimum: Int, _ maximum: Int, flexible: ClosedRange<Int>? = nil) {
    self.flexible = flexible
    self.name = name
    self.minimum = minimum
    self.maximum = maximum
  }
}
