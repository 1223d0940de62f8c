// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why there is no lottery.
public enum SortitionFault: Error, Equatable, Sendable {
  /// No panel keeps the quotas; ``Pool/relaxation()`` says what would have to give.
  case noPanel
  /// The solver gave up, in its own words.
  case solver(String)
}
