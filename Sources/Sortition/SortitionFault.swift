// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why there is no lottery.
public enum SortitionFault: Error, Equatable, Sendable {
  /// No panel keeps the quotas; ``Pool/relaxation()`` says what would have to give.
  case noPanel
  /// No panel was met, and it was not proven that there is none: the search is bounded, so that it always ends.
  case noPanelFound
  /// The solver gave up, in its own words.
  case solver(String)
}
