// SPDX-License-Identifier: AGPL-3.0-or-later

/// The text with its bidirectional control characters (UAX #9) in balance: whatever a line opens it closes, and what
/// closes nothing is left out. Without this a lone U+2069 ends the isolation that the element around it gives.
package func balanced(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var out = String.UnicodeScalarView()
  var open: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E:
      open.append("\u{202C}")
      out.append(scalar)
    case 0x2066...0x2068:
      open.append("\u{2069}")
      out.append(scalar)
    case 0x202C:
      guard open.last == scalar else { continue }
      open.removeLast()
      out.append(scalar)
    case 0x2069:
      guard let opened = open.lastIndex(of: scalar) else { continue }
      out.append(contentsOf: open[opened...].reversed())
      open.removeSubrange(opened...)
    case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2029:
      out.append(contentsOf: open.reversed())
      open = []
      out.append(scalar)
    default:
      out.append(scalar)
    }
  }
  out.append(contentsOf: open.reversed())
  return String(out)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}
