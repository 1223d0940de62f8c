// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

@Suite struct KindWordTests {
  @Test func aKindWordSaysWhatToWriteInstead() {
    let word = KindWord(forms: ["såfremt"], kinder: "hvis", why: "Ingen siger det.", about: .office)
    #expect(word.kinder == "hvis")
  }
}
