// SPDX-License-Identifier: Apache-2.0

/// What a sign of a text is to whoever looks for words.
enum Sign: UInt8 {
  case letter, digit
  /// Combines with the letter before it: vowel signs, accents written apart.
  case mark
  /// Not there for the reader: invisible controls, and marks of a format inside a word.
  case hole
  case space, line
  /// `.` `?` `!` `…` `؟` `۔` and `:`.
  case end
  /// Brackets and quotation marks that may stand between a full stop and the space after it.
  case closer
  /// Holds two parts of a word together.
  case hyphen
  case other

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Sign.ascii[Int(scalar.value)] : Sign.beyondASCII(scalar)
  }

  private static let ascii: [Sign] = (0..<128).map { value in
    switch Unicode.Scalar(UInt8(value)) {
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .digit
    case "\n", "\r": .line
    case "\u{0}"..." ": .space
    case ".", "?", "!", ":": .end
    case ")", "]", "}", "\"", "'": .closer
    case "-": .hyphen
    default: .other
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> Sign {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x61C, 0xFEFF, 0x640: return .hole
    case 0x2010, 0x2011: return .hyphen
    case 0x2026, 0x61F, 0x6D4: return .end
    case 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x203A: return .closer
    case 0x2028, 0x2029, 0x85: return .line
    case 0xFDD0...0xFDEF: return .space
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .decimalNumber, .letterNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    default: return .other
    }
  }
}
