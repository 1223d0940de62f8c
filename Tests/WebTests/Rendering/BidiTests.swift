// SPDX-License-Identifier: AGPL-3.0-or-later

import Testing
import Web

@Suite struct BidiTests {
  @Test func whatIsOpenedIsClosedOnTheSameLine() {
    #expect(balanced("\u{202E}abc") == "\u{202E}abc\u{202C}")
    #expect(balanced("\u{2067}a\nb") == "\u{2067}a\u{2069}\nb")
    #expect(balanced("\u{2066}\u{202B}x") == "\u{2066}\u{202B}x\u{202C}\u{2069}")
  }

  @Test func whatClosesNothingIsLeftOut() {
    #expect(balanced("a\u{2069}b\u{202C}c") == "abc")
    #expect(balanced("\u{2067}a\u{202C}b\u{2069}") == "\u{2067}ab\u{2069}")
  }

  @Test func anIsolateTakesWhatIsOpenInsideItWithIt() {
    #expect(balanced("\u{2068}\u{202E}a\u{2069}b") == "\u{2068}\u{202E}a\u{202C}\u{2069}b")
  }

  @Test func textInBalanceAndPlainTextStayAsTheyAre() {
    for text in ["", "مرحبا", "\u{2067}a\u{2069}", "\u{200F}a\u{200E}", "å\n\n"] {
      #expect(balanced(text) == text)
    }
  }
}
