// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// When a message that did not get through is tried again.
package enum Retries {
  /// After the first try, the second …
  private static let pauses: [Int64] = [60, 5 * 60, 15 * 60, 60 * 60]
  private static let longestPause: Int64 = 4 * 60 * 60
  /// Counted from the first try: a mail server may be away over a long weekend.
  package static let longest: Int64 = 72 * 60 * 60

  /// The moment of the next try after so many; nil when that would be later than three days after the first.
  package static func next(after tries: Int, at now: Instant, since first: Instant) -> Instant? {
    let pause = tries >= 1 && tries <= pauses.count ? pauses[tries - 1] : longestPause
    let next = now.advanced(bySeconds: pause)
    return next.seconds(since: first) <= longest ? next : nil
  }
}
