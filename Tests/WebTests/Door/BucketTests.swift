// SPDX-License-Identifier: AGPL-3.0-or-later

import Testing

@testable import Web

@Suite struct BucketTests {
  private let start = ContinuousClock.now

  @Test func aBurstIsLetInThenSlowedThenRefused() {
    let buckets = Buckets(pace: Pace(burst: 2, seconds: 10, longestDelay: 15))
    let turns = (1...5).map { _ in buckets.take(from: "a", at: start) }
    #expect(turns == [.now, .now, .later(seconds: 10), .refused(seconds: 20), .refused(seconds: 20)])
  }

  @Test func timeEmptiesTheBucketAndAddressesDoNotShareOne() {
    let buckets = Buckets(pace: Pace(burst: 1, seconds: 10, longestDelay: 0))
    #expect(buckets.take(from: "a", at: start) == .now)
    #expect(buckets.take(from: "b", at: start) == .now)
    #expect(buckets.take(from: "a", at: start + .seconds(9)) == .refused(seconds: 1))
    #expect(buckets.take(from: "a", at: start + .seconds(10)) == .now)
  }

  @Test func afterADayNothingIsRemembered() {
    let buckets = Buckets(pace: Pace(burst: 1, seconds: 1_000_000, longestDelay: 0))
    #expect(buckets.take(from: "a", at: start) == .now)
    #expect(buckets.take(from: "a", at: start + .seconds(86_000)) != .now)
    #expect(buckets.take(from: "a", at: start + .seconds(86_500)) == .now)
  }

  @Test func theProxysWordCountsOnlyFromTheProxy() {
    #expect(clientAddress(peer: "10.0.0.1", forwarded: "192.0.2.7", proxies: ["10.0.0.1"]) == "c0.0.2.7")
    #expect(clientAddress(peer: "10.0.0.2", forwarded: "192.0.2.7", proxies: ["10.0.0.1"]) == "a.0.0.2")
    // Only the last one was written by our own proxy.
    #expect(clientAddress(peer: "10.0.0.1", forwarded: "1.2.3.4, 192.0.2.7", proxies: ["10.0.0.1"]) == "c0.0.2.7")
    #expect(clientAddress(peer: "10.0.0.1", forwarded: "nonsense", proxies: ["10.0.0.1"]) == "unknown")
  }

  @Test func aHouseholdOfIPv6IsOneAddress() {
    let one = clientAddress(peer: "2001:db8:1:2::1", forwarded: nil, proxies: [])
    #expect(one == clientAddress(peer: "2001:db8:1:2:ffff::9", forwarded: nil, proxies: []))
    #expect(one != clientAddress(peer: "2001:db8:1:3::1", forwarded: nil, proxies: []))
    #expect(clientAddress(peer: "::ffff:192.0.2.7", forwarded: nil, proxies: []) == "c0.0.2.7")
  }
}
