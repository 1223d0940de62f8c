// SPDX-License-Identifier: AGPL-3.0-or-later

/// The counts of a table whose sum everybody may know, with nil where a count is hidden. No hidden count can be worked
/// out, also by somebody who knows this rule.
///
/// - Noughts are shown: there is nobody to recognise.
/// - Every count from 1 to 4 is hidden, and with them every count that equals the smallest of the others.
/// - Where nothing but noughts would be left to see, the whole table is hidden, noughts and all.
///
/// Why it holds: exchange any two hidden counts, and what is shown stays the same, for the rule asks how large a count is
/// and never where it stands. Among the hidden is always one below five and one that is not; so each of them may be
/// either. A whole hidden table may be any table of that sum that is hidden whole: if its counts are not all alike,
/// exchange two; if they are, take one from one of them and give it to another.
package func hidingSmall(_ counts: [Int]) -> [Int?] {
  let small = 1..<fewestShown
  guard counts.contains(where: small.contains) else { return counts }
  let others = counts.filter { $0 >= fewestShown }
  guard let smallest = others.min(), others.contains(where: { $0 > smallest }) else {
    return counts.map { _ in nil }
  }
  return counts.map { small.contains($0) || $0 == smallest ? nil : $0 }
}
