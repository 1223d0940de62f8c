// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// The offered language that an `Accept-Language` asks for most (RFC 9110, 12.5.4). `da-DK` is met by `da`.
func preferred(
  _ header: String, among offered: [OfferedLanguage], else fallback: OfferedLanguage
) -> OfferedLanguage {
  var best: (offered: OfferedLanguage, weight: Double)?
  for part in header.split(separator: ",").prefix(30) {
    let pieces = part.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
    let tag = pieces.first?.split(separator: "-").first.map { $0.lowercased() } ?? ""
    let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    guard weight > best?.weight ?? 0, let match = offered.first(where: { $0.language.code == tag }) else { continue }
    best = (match, weight)
  }
  return best?.offered ?? fallback
}
