// SPDX-License-Identifier: AGPL-3.0-or-later

/// Something before one @, and after it a name with a dot. Whether it can be reached only a message can tell.
package func isEmailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
  let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
}

/// Eight to fifteen digits of any script, with the signs people put between them.
package func isTelephoneNumber(_ text: String) -> Bool {
  let digits = text.unicodeScalars.filter { $0.properties.numericType == .decimal }
  let others = text.unicodeScalars.filter { $0.properties.numericType != .decimal }
  return (8...15).contains(digits.count)
    && others.allSatisfy { "+-–.()/ \u{a0}\u{200e}\u{200f}".unicodeScalars.contains($0) }
}

/// Ten digits that begin with a date, with or without a dash: as a Danish CPR number is written.
package func looksLikeCPR(_ text: String) -> Bool {
  var digits: [Int] = []
  var previousWasDash = false
  for scalar in text.unicodeScalars {
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      digits.append(Int(value))
      previousWasDash = false
      continue
    }
    // One dash or space may stand after the sixth digit.
    if digits.count == 6, !previousWasDash, scalar == "-" || scalar == "–" || scalar == " " {
      previousWasDash = true
      continue
    }
    if isCPR(digits) { return true }
    digits = []
    previousWasDash = false
  }
  return isCPR(digits)
}

private func isCPR(_ digits: [Int]) -> Bool {
  guard digits.count == 10 else { return false }
  return (1...31).contains(digits[0] * 10 + digits[1]) && (1...12).contains(digits[2] * 10 + digits[3])
}
