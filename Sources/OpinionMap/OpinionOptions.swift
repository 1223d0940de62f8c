// SPDX-License-Identifier: Apache-2.0

/// What may be chosen when a map is made. The defaults are those of Polis where Polis has one.
public struct OpinionOptions: Sendable, Equatable {
  /// How many groups; nil lets the silhouette choose from 2 to `mostGroups`.
  public var groups: Int?
  /// No more groups than this are tried.
  public var mostGroups = 5
  /// A smaller group is never shown, and never chosen. Not below 10.
  public var leastGroup = 10
  /// Who answered fewer statements stands on the map but is in no group (or all statements, where there are fewer).
  public var leastAnswers = 7
  /// Statements that moderation set aside or marked as being about the conversation.
  public var aside: Set<Int> = []
  /// Statements shown for each group, at most.
  public var mostRepresentative = 5
  /// Starts of the search for groups.
  public var starts = 20
  /// Draws with replacement behind the stability of a group.
  public var resamples = 50
  /// Every draw of chance comes from it: the starts, and the draws that tell how sure the groups are.
  public var seed: UInt64 = 1

  /// As Polis does it.
  public init() {}
}

/// Why there is no map.
public enum OpinionRefusal: Error, Sendable, Equatable {
  /// Fewer people answered enough statements than one group needs.
  case tooFewPeople(found: Int, needed: Int)
  /// Every statement was set aside, or nobody differs in anything.
  case nothingToCompare
  /// More groups than the people can fill, or fewer than one.
  case groupsOutOfRange(asked: Int, most: Int)
}
