// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

@Suite struct KindWordTests {
  private let list = [
    KindWord(forms: ["såfremt"], kinder: "hvis", why: "Ingen siger det.", about: .office),
    KindWord(forms: ["etnisk baggrund", "anden etnisk baggrund"], kinder: "", why: "", about: .person),
    KindWord(forms: ["baggrund"], kinder: "", why: "", about: .office),
  ]

  @Test func aWordIsFoundInAnyCaseAndOnlyWhole() {
    let found = examine("SÅFREMT du vil. Så\u{AD}fremt. Ordet såfremtidig er et andet.", in: .danish, kinder: list)
    #expect(found.remarks.map(\.kind) == [.word(list[0]), .word(list[0])])
    #expect(found.remarks.map(\.place.column) == [1, 17])
  }

  @Test func theLongestOfSeveralFitsIsTheOneThatIsSaid() {
    let found = examine("Hun har anden etnisk\nbaggrund, og hans baggrund er lang.", in: .danish, kinder: list)
    #expect(found.remarks.map(\.excerpt) == ["anden etnisk baggrund", "baggrund"])
  }

  @Test func aWordIsNotSoughtAcrossSentences() {
    #expect(examine("Det er etnisk. Baggrunden er lang.", in: .danish, kinder: list).remarks.isEmpty)
  }

  @Test func anArabicWordIsFoundWithWhatIsWrittenTogetherWithIt() {
    let list = [KindWord(forms: ["مواطن", "أجانب"], kinder: "أنت", why: "", about: .office)]
    let found = examine("المواطن وَالمُواطِن للمواطن والاجانب مواطنة.", in: .arabic, kinder: list)
    #expect(found.remarks.map(\.place.offset) == [0, 8, 20, 28])
  }

  @Test func shortFormsAreSaidOnceAndTheWellKnownNotAtAll() {
    let text = "Kl. 10 kommer bl.a. Bo, nr. 2 og bl.a. Ida. Se jf. loven, fx her."
    let found = examine(text, in: .danish).remarks
    #expect(found.map(\.excerpt) == ["bl.a.", "jf.", "fx"])
    #expect(found.map(\.kind.name) == ["abbreviation", "abbreviation", "abbreviation"])
  }

  @Test func lettersThatStandForANameAskForTheName() {
    let text = "Gå til BUF. Og til SOF (Socialforvaltningen). EU og CPR kender alle. BUF igen. RÅB IKKE SÅ HØJT."
    #expect(examine(text, in: .danish).remarks.map(\.excerpt) == ["BUF"])
  }

  @Test func aSentenceOfTwentyWordsIsNotLongAndOneMoreIs() {
    let twenty = "Et " + String(repeating: "ord ", count: 18) + "her."
    #expect(examine(twenty, in: .danish).remarks.isEmpty)
    let found = examine("Så. Og " + twenty.lowercased(), in: .danish).remarks
    #expect(found.map(\.kind) == [.longSentence(words: 21)])
    #expect(found.map(\.place.column) == [5])
  }
}
