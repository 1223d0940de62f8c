// SPDX-License-Identifier: AGPL-3.0-or-later

/// The doors a hand can be reached out through. Only `ask` is open yet.
package enum Kind: String, Sendable, CaseIterable {
  case ask, offer, signal, place, idea
}
