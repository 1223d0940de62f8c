// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Foundation

extension Letter {
  /// The mail as it goes over the wire (RFC 5322, RFC 2045): text and HTML side by side, lines ended by CRLF. The same
  /// letter makes the same bytes.
  package var written: [UInt8] {
    let boundary = "=_\(id.filter { $0.isLetter || $0.isNumber })"
    var lines = [
      "Date: \(mailDate(date))",
      "From: \(encodedWords(sender))\r\n <\(from.text)>",
      "To: <\(to.text)>",
      "Subject: \(encodedWords(subject))",
      "Message-ID: <\(id)@\(from.domain)>",
      "Auto-Submitted: auto-generated",
    ]
    if let stop {
      lines += ["List-Unsubscribe: <\(stop)>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"]
    }
    lines += [
      "Content-Language: \(language.code)", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
    ]
    for (type, body) in [("plain", text), ("html", html)] {
      lines += [
        "--\(boundary)", "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: base64", "",
      ]
      lines += base64Lines(body)
    }
    lines += ["--\(boundary)--", ""]
    return [UInt8](lines.joined(separator: "\r\n").utf8)
  }
}

/// At most 76 signs a line (RFC 2045, section 6.8). Lines of the text end in CRLF inside, as the type wants.
private func base64Lines(_ text: String) -> [String] {
  let crlf = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
  let encoded = Data(crlf.utf8).base64EncodedString()
  return stride(from: 0, to: encoded.utf8.count, by: 76).map { start in
    let from = encoded.index(encoded.startIndex, offsetBy: start)
    return String(encoded[from...].prefix(76))
  }
}

/// A header's text: as it is where it is plain, else in encoded words (RFC 2047) that never cut a sign in two.
package func encodedWords(_ text: String) -> String {
  let clean = String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : Character($0) })
  let isPlain = clean.utf8.count <= 60 && clean.unicodeScalars.allSatisfy { $0 == " " || isAtomText($0) }
  if isPlain { return clean }
  var words: [[UInt8]] = [[]]
  for scalar in clean.unicodeScalars {
    let bytes = [UInt8](String(scalar).utf8)
    // 36 bytes are 48 signs of base64: with its frame and the header's name a word keeps to the 76 signs of a line.
    if words[words.count - 1].count + bytes.count > 36 { words.append([]) }
    words[words.count - 1] += bytes
  }
  return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
}

/// The signs of an atom in RFC 5322: nothing that would need quoting before an address.
private func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "!#$%&'*+-/^_`{|}~".unicodeScalars.contains(scalar))
}

/// `Mon, 01 Oct 2012 06:00:00 +0000`.
package func mailDate(_ instant: Instant) -> String {
  let seconds = instant.microseconds / 1_000_000
  let (days, rest) = (Int(seconds / 86_400), Int(seconds % 86_400))
  let day = Day(number: days)
  let (year, month, dayOfMonth) = day.parts
  let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][((days + 3) % 7 + 7) % 7]
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  return "\(weekday), \(two(dayOfMonth)) \(months[month - 1]) \(year) "
    + "\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60)) +0000"
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
