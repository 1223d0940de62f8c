// SPDX-License-Identifier: AGPL-3.0-or-later

/// The doors a hand can be reached out through.
package enum Kind: String, Codable, Sendable, CaseIterable {
  case ask, offer, signal, place, idea
}
