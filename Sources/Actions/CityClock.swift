// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Foundation
import Synchronization

/// There are two clocks. The city's says which day it is for promises and deadlines; only a demonstration may move it.
/// The machine's is for sessions, tokens and limits, and nobody moves it.
package final class CityClock: Sendable {
  private let zone: TimeZone
  private let machine: @Sendable () -> Instant
  private let moved: Mutex<Day?>

  /// `movedTo` is the demonstration's date; nil for a city that lives now.
  package init(zone: TimeZone, movedTo day: Day? = nil, machine: @escaping @Sendable () -> Instant) {
    self.zone = zone
    self.machine = machine
    self.moved = Mutex(day)
  }

  package func machineNow() -> Instant { machine() }

  package func today() -> Day {
    moved.withLock { $0 } ?? localTime(of: machine()).day
  }

  /// The city's moment: in a demonstration, today's hour on the demonstration's day.
  package func now() -> Instant {
    guard let day = moved.withLock({ $0 }) else { return machine() }
    return instant(day, secondsAfterMidnight: localTime(of: machine()).seconds)
  }

  package func move(to day: Day) {
    moved.withLock { $0 = day }
  }

  /// The city's date and the seconds since its midnight.
  package func localTime(of instant: Instant) -> (day: Day, seconds: Int) {
    let utc = Double(instant.microseconds) / 1_000_000
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: utc))
    let local = Int(utc.rounded(.down)) + offset
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Day(number: day), local - day * 86_400)
  }

  /// The moment at which the city's clocks show that time; in the hour that a spring night skips, an hour later.
  package func instant(_ day: Day, secondsAfterMidnight seconds: Int) -> Instant {
    let local = Double(day.number * 86_400 + seconds)
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local))
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(guess)))
    return Instant(seconds: Int64(local) - Int64(offset))
  }
}
