// SPDX-License-Identifier: AGPL-3.0-or-later

/// How a hand ended, in five typed words. The desk proposes one; only the asker makes it so.
package enum Outcome: String, Sendable, CaseIterable {
  case helped, partly, referred
  case notHelped = "not-helped"
  case withdrawn
}

/// The asker's answer to "Did someone take your hand?"
package enum Verdict: String, Sendable, CaseIterable {
  case yes, partly, no
}
