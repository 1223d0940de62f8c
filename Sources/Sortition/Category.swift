// SPDX-License-Identifier: AGPL-3.0-or-later

/// One thing that people were asked, for example `age`, and the answers that count.
public struct Category: Sendable, Equatable {
  public var name: String
  public var features: [Feature]

  public init(_ name: String, _ features: [Feature]) {
    self.name = name
    self.features = features
  }
}

/// One answer, and how many of the panel's members must and may have given it.
public struct Feature: Sendable, Equatable {
  public var name: String
  public var minimum: Int
  public var maximum: Int
  /// How far the quota may be bent if no panel keeps it; nil when nothing is said.
  public var flexible: ClosedRange<Int>?

  public init(_ name: String, _ minimum: Int, _ maximum: Int, flexible: ClosedRange<Int>? = nil) {
    self.flexible = flexible
    self.name = name
    self.minimum = minimum
    self.maximum = maximum
  }
}
