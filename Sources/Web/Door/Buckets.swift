// SPDX-License-Identifier: AGPL-3.0-or-later

import Synchronization

/// A leaking bucket for each address, in memory only. Addresses are kept as numbers under a salt that is thrown away
/// every day, so that nobody can read back who was here.
final class Buckets: Sendable {
  enum Turn: Equatable {
    case now
    case later(seconds: Double)
    case refused(seconds: Int)
  }

  private struct State {
    /// When each bucket will be empty again.
    var empty: [Int: ContinuousClock.Instant] = [:]
    var salt = UInt64.random(in: .min ... .max)
    var salted: ContinuousClock.Instant?
  }

  /// More than this is an attack from everywhere; the emptiest are forgotten.
  private static let most = 50_000

  private let pace: Pace
  private let state = Mutex(State())

  init(pace: Pace) {
    self.pace = pace
  }

  func take(from address: String, at now: ContinuousClock.Instant) -> Turn {
    state.withLock { state in
      Self.turnOver(&state, now)
      var hasher = Hasher()
      hasher.combine(state.salt)
      hasher.combine(address)
      let key = hasher.finalize()
      let empty = max(state.empty[key] ?? now, now)
      let waiting = Double((empty - now) / .seconds(1)) - pace.seconds * Double(pace.burst - 1)
      guard waiting <= pace.longestDelay else { return .refused(seconds: Int(waiting.rounded(.up))) }
      state.empty[key] = empty + .seconds(pace.seconds)
      return waiting > 0 ? .later(seconds: waiting) : .now
    }
  }

  private static func turnOver(_ state: inout State, _ now: ContinuousClock.Instant) {
    if state.salted.map({ now - $0 > .seconds(86_400) }) ?? true {
      state.salt = UInt64.random(in: .min ... .max)
      state.salted = now
      state.empty = [:]
    }
    if state.empty.count >= most { state.empty = state.empty.filter { $0.value > now } }
    if state.empty.count >= most { state.empty = [:] }
  }
}
