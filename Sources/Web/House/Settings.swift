// SPDX-License-Identifier: AGPL-3.0-or-later

/// What whoever runs the house decides.
package struct Settings: Sendable {
  /// Where people reach it, without a slash at the end: `https://bland.dig.kk.dk`. Cookies, HSTS and the check of
  /// where a form came from follow this, never the connection: behind a TLS proxy that is always plain http.
  package let url: String
  /// A demonstration city: every page says so.
  package let demonstration: Bool
  /// Peers whose `X-Forwarded-For` is believed, as addresses.
  package let proxies: Set<String>
  package let pace: Pace
  /// A page whose template wants something its model does not give is a fault, not an empty place. For tests: a person
  /// is better served by a page with a gap.
  package let strict: Bool

  package init(
    url: String, demonstration: Bool = false, proxies: Set<String> = [], pace: Pace = Pace(), strict: Bool = false
  ) {
    self.url = url
    self.demonstration = demonstration
    self.proxies = proxies
    self.pace = pace
    self.strict = strict
  }

  package var isSecure: Bool { url.hasPrefix("https://") }

  /// Origins a form may come from. A demonstration is on loopback and answers to each of its names.
  package var origins: Set<String> {
    guard demonstration else { return [url] }
    return Set(["localhost", "127.0.0.1", "[::1]"].map { url.replacing("//localhost", with: "//\($0)") } + [url])
  }
}

/// How fast one address may send forms: first at once, then slower, then not.
package struct Pace: Equatable, Sendable {
  /// So many at once.
  package let burst: Int
  /// And one more each so many seconds.
  package let seconds: Double
  /// A form is held back this long at most before it is refused.
  package let longestDelay: Double

  package init(burst: Int = 20, seconds: Double = 3, longestDelay: Double = 6) {
    self.burst = burst
    self.seconds = seconds
    self.longestDelay = longestDelay
  }
}
