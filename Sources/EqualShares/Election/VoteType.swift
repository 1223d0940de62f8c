// SPDX-License-Identifier: Apache-2.0

/// How people voted: the `vote_type` of Pabulib.
public enum VoteType: String, Sendable, CaseIterable {
  /// Any number of projects, all alike.
  case approval
  /// One project.
  case chooseOne = "choose-1"
  /// Projects in order, the dearest first.
  case ordinal
  /// A fixed number of points shared out over projects.
  case cumulative
  /// Points for each project, each on its own.
  case scoring

  /// Whether the file has a `points` column beside `vote`.
  public var hasPoints: Bool { self == .cumulative || self == .scoring }
}
