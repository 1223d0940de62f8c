// SPDX-License-Identifier: Apache-2.0

/// How an election is to be decided.
public struct Rule: Sendable, Hashable {
  /// The method itself.
  public enum Method: String, Sendable, CaseIterable {
    /// The Method of Equal Shares (Peters, Pierczyński, Skowron, NeurIPS 2021).
    case equalShares = "equal-shares"
    /// Most points first, whatever still fits: what most cities do today.
    case greedy
  }

  /// What a project is worth to somebody who gave it w points (1 when approved).
  public enum Satisfaction: String, Sendable, CaseIterable {
    /// w × cost: money spent on what one asked for.
    case cost
    /// w: how many of one's projects are built.
    case cardinality
  }

  /// What happens with money that equal shares leaves over.
  public enum Completion: String, Sendable, CaseIterable {
    /// It stays in the chest.
    case none
    /// Most points first, whatever still fits.
    case greedy
    /// Everybody's share is raised by 1 until `stop` says so; the result is that of the last share that holds.
    case add1
    /// `add1`, then `greedy` with what is left even so.
    case add1u
  }

  /// When Add1 stops raising the shares.
  public enum Stop: String, Sendable, CaseIterable {
    /// Before the first share whose projects cost more than the budget: what cities do.
    case overspend
    /// There too, but already at the first share that leaves no supported project affordable: what pabutools does.
    case exhaustive
  }

  /// The method itself.
  public var method: Method
  /// What a project is worth to its supporters; greedy does not ask.
  public var satisfaction: Satisfaction
  /// What happens with what is left; greedy does not ask.
  public var completion: Completion
  /// When Add1 ends; others do not ask.
  public var stop: Stop

  /// Equal shares by cost without completion, unless something else is said.
  public init(
    _ method: Method = .equalShares, satisfaction: Satisfaction = .cost, completion: Completion = .none,
    stop: Stop = .overspend
  ) {
    self.method = method
    self.satisfaction = satisfaction
    self.completion = completion
    self.stop = stop
  }
}
