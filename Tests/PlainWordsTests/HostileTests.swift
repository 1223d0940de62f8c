// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

/// Texts that nobody writes. Nothing ends the program, and twice as much takes about twice as long.
@Suite(.serialized) struct HostileTests {
  static let pieces = [
    "a", "å", ".", ". ", "?!.", "a.", "a.b.", "A.", "1.", "1,", "-", "a-", " ", "\n", "\r", "\u{0}", "\u{301}",
    "a\u{301}", "\u{202E}", "\u{2067}", String(UnicodeScalar(0xFDD0) ?? " "), "ب", "👩‍👩‍👧", "<", "<a", "<a b=\"", "</",
    "<!--", "<p>", "<b>", "<svg>",
    "<script>", "&", "&amp;", "&#x110000;", "[", "](", "![", "`", "*", "|", "- ", "# ", "```\n", ")", "».", "www.", "@",
    "://", "bliver ", "is ", "kan es ", "ANDEN ",
  ]

  @Test func nothingIsTooStrangeToBeRead() {
    let kinder = [KindWord(forms: ["anden etnisk baggrund"], kinder: "", why: "", about: .person)]
    for piece in Self.pieces {
      let text = String(repeating: piece, count: 300)
      for markup in Markup.allCases {
        for tongue in Tongue.allCases {
          let found = examine(text, as: markup, in: tongue, kinder: kinder)
          let most = text.unicodeScalars.count
          #expect(found.words <= most && found.remarks.allSatisfy { $0.place.offset + $0.place.length <= most })
        }
      }
    }
  }

  @Test func everyMixtureOfStrangePiecesIsReadTheSameTwice() {
    var state: UInt64 = 7
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<80 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      for markup in Markup.allCases {
        #expect(examine(text, as: markup, in: .danish) == examine(text, as: markup, in: .danish))
      }
    }
  }

  /// Eight times as much may take at most 32 times as long: a square would take 64 times.
  @Test(arguments: ["a", ".", "a.", ".).", "<a", "](", "`", "[a](", "&", "bliver "], Markup.allCases)
  func theTimeGrowsWithTheLengthAndNoFaster(piece: String, markup: Markup) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      return (0..<3).map { _ in clock.measure { _ = examine(text, as: markup, in: .danish) } }.min() ?? .zero
    }
    let (small, large) = (time(1_500), time(12_000))
    #expect(large < small * 32 + .milliseconds(20), "\(piece) \(markup): \(small), \(large)")
  }
}
