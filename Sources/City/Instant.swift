// SPDX-License-Identifier: AGPL-3.0-or-later

/// A moment: microseconds since 1 January 1970 UTC.
package struct Instant: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package init(seconds: Int64) {
    self.microseconds = seconds * 1_000_000
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  /// `seconds` later.
  package func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(microseconds: microseconds + seconds * 1_000_000)
  }

  package func seconds(since earlier: Instant) -> Int64 {
    (microseconds - earlier.microseconds) / 1_000_000
  }
}
