// SPDX-License-Identifier: AGPL-3.0-or-later

import Dispatch
package import Sealing
import Synchronization

/// Passwords are checked one at a time on a thread of their own: each takes 32 MB and a good part of a second, and must
/// neither starve the pages nor be a way to fill the memory.
package final class PasswordGate: Sendable {
  private static let longestQueue = 8
  private let thread = DispatchQueue(label: "passwords", qos: .utility)
  private let waiting = Mutex(0)
  private let randomness: Randomness
  /// Compared with when the login is unknown, so that the answer takes as long.
  private let nobody = Mutex<String?>(nil)

  package init(randomness: Randomness) {
    self.randomness = randomness
  }

  func hash(_ password: String) async throws -> String {
    try await alone { [randomness] in try Password.hash(password, randomness: randomness) }
  }

  func matches(_ password: String, _ stored: String?) async throws -> Bool {
    try await alone { [self] in
      if let stored { return Password.matches(password, stored) }
      let hash = try nobody.withLock { known in
        if let known { return known }
        let made = try Password.hash("nobody has this password", randomness: randomness)
        known = made
        return made
      }
      _ = Password.matches(password, hash)
      return false
    }
  }

  private func alone<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    let isFull = waiting.withLock { count in
      if count >= Self.longestQueue { return true }
      count += 1
      return false
    }
    guard !isFull else { throw PeopleRefusal.tooManyAtOnce }
    defer { waiting.withLock { $0 -= 1 } }
    return try await withCheckedThrowingContinuation { continuation in
      thread.async { continuation.resume(with: Result { try work() }) }
    }
  }
}
