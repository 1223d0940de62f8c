// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

/// Words and sentences, each counted by hand.
@Suite struct SentenceTests {
  @Test(arguments: [
    ("Kom kl. 10. Vi ses.", 5, 2),
    ("Tag f.eks. et kort med. Det er nok.", 8, 2),
    ("Vi har bl.a. kaffe, te m.v. Kom gerne.", 8, 2),
    ("Vi har te, kaffe osv. på bordet.", 7, 1),
    ("Det er ca. 20 kr. om dagen.", 7, 1),
    ("Der er 1.234,5 meter og 12/5 er en dag.", 9, 1),
    ("Mødet er kl. 10:30 den 1. oktober. Kom i tide.", 10, 2),
    ("Vi var der i 2012. Nu er vi her.", 9, 2),
    ("Skriv til H.C. Andersen. Han svarer.", 7, 2),
    ("Skriv til H. C. Andersen. Han svarer.", 7, 2),
    ("Se https://www.kk.dk/en/side.html?a=1. Eller ring.", 4, 2),
    ("Se kk.dk eller skriv til navn@sted.dk. Tak.", 7, 2),
    ("Hvad nu? Det ved vi ikke! Eller …", 7, 3),
    ("Husk tre ting: brød, smør og ost.", 7, 2),
    ("»Kom!« sagde hun. »Hvornår?« spurgte han.", 6, 2),
    ("Send e-mail med dit CPR-nummer, ikke 7-årige.", 7, 1),
    ("Her mangler et mellemrum.Det ser vi.", 7, 2),
    ("Prisen er 5 kr. Det er alt.", 7, 2),
    ("Vi mener, dvs. Bo og jeg, at det går.", 9, 1),
    ("Det koster 3.50 og 4,25. Tak.", 6, 2),
  ])
  func danishSentencesEndWhereAReaderEndsThem(text: String, words: Int, sentences: Int) {
    let found = examine(text, in: .danish)
    #expect(found.words == words && found.sentences == sentences, "\(text): \(found.words), \(found.sentences)")
  }

  @Test(arguments: [
    ("Bring papers, e.g. a payslip. We read them.", 8, 2),
    ("Come at 10 a.m. on Monday. See No. 5 for more.", 11, 2),
    ("The answer is no. We are sorry.", 7, 2),
    ("Mr. Smith isn't here. Dr. Khan is.", 7, 2),
    ("It costs £3.50, i.e. less than before.", 7, 1),
  ])
  func englishSentencesEndWhereAReaderEndsThem(text: String, words: Int, sentences: Int) {
    let found = examine(text, in: .english)
    #expect(found.words == words && found.sentences == sentences, "\(text): \(found.words), \(found.sentences)")
  }

  @Test func numbersShortFormsAndAddressesAreNeverLong() throws {
    let lix = try #require(examine("Ring 12345678 f.eks. via https://eksempel.dk/langadresse i dag.", in: .danish).lix)
    #expect(lix.words == 7 && lix.longWords == 0)
  }

  @Test func aWordIsLongFromSevenLettersOnAndMarksDoNotCount() throws {
    // "hånden" has six letters, however its å is written; "hænderne" eight; "u-lande" six and a hyphen.
    let lix = try #require(examine("Ha\u{30A}nden ha\u{30A}nden hænderne u-lande.", in: .danish).lix)
    #expect(lix.words == 4 && lix.longWords == 1)
  }

  @Test func aHeadingAGreetingAndANameStandOutsideLix() throws {
    let text = "Plads i vuggestue\n\nKære Amal\nDu får plads i maj. Vi skriver igen.\nVenlig hilsen\nBo"
    let lix = try #require(examine(text, in: .danish).lix)
    #expect((lix.words, lix.sentences) == (8, 2))
    // Where there is nothing else, they are the text.
    #expect(examine("Kom på torsdag", in: .danish).lix?.words == 3)
  }

  @Test func anItemWithAFullStopIsASentenceAndOneWithoutIsALabel() throws {
    let text = "Du skal gøre to ting.\n- Skriv dit navn på papiret.\n- pas\n2) Send det til os."
    let lix = try #require(examine(text, in: .danish).lix)
    #expect((lix.words, lix.sentences) == (14, 3))
  }

  @Test func aLongLineWithoutAStopIsStillASentence() throws {
    let text = String(repeating: "ord ", count: 30) + "\n\nDet er kort."
    let found = examine(text, in: .danish)
    #expect(found.longest == 30 && found.lix?.sentences == 2)
  }
}
