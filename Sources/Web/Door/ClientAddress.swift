// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation

/// Whose bucket a request empties. The proxy's header counts only when the peer is a configured proxy; anybody else
/// could write in it what they like. IPv4 by the whole address, IPv6 by its /64, which is one household's.
func clientAddress(peer: String?, forwarded: String?, proxies: Set<String>) -> String {
  let peer = peer ?? "unknown"
  guard proxies.contains(peer), let last = forwarded?.split(separator: ",").last else { return bucket(of: peer) }
  return bucket(of: String(last.filter { !$0.isWhitespace }))
}

private func bucket(of address: String) -> String {
  var bytes = [UInt8](repeating: 0, count: 16)
  if inet_pton(AF_INET, address, &bytes) == 1 { return text(bytes.prefix(4)) }
  guard inet_pton(AF_INET6, address, &bytes) == 1 else { return "unknown" }
  let mapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
  return mapped ? text(bytes.suffix(4)) : text(bytes.prefix(8))
}

private func text(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.map { String($0, radix: 16) }.joined(separator: ".")
}
