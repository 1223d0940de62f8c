// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

@Suite struct LixTests {
  /// The worked example of the Swedish Wikipedia's article *Läsbarhetsindex* (437 words, 21 sentences, 112 long: 46).
  @Test func thePublishedExampleComesOutAsPublished() throws {
    let lix = try #require(Lix(words: 437, sentences: 21, longWords: 112))
    #expect(lix.rounded == 46)
    #expect(abs(lix.value - (20.8095 + 25.6293)) < 0.001)
    #expect(lix.band == .hard)
  }

  /// textstat 0.7.13 gives 39 words, 4 sentences, 9 long words and 32.8269 for the first, 46, 4, 11 and 35.4130 for the second.
  @Test(arguments: [
    (
      """
      Kommunen behandler ansøgningen inden fjorten dage. Du får svar i dit postkasseprogram. Hvis du mangler noget, kan \
      du ringe til os hver formiddag. Vi hjælper dig gerne med formularen, og vi sørger for en tolk uden udgift for dig.
      """, Tongue.danish, 39, 9, 32.8269
    ),
    (
      """
      Your application will be considered by the committee before the end of the month. You do not need to do anything \
      now. If we need more documents, we shall write to you and explain exactly which ones are missing. The decision is \
      published on the noticeboard.
      """, .english, 46, 11, 35.4130
    ),
  ])
  func anotherToolSaysTheSameOfPlainText(text: String, tongue: Tongue, words: Int, long: Int, value: Double) throws {
    let lix = try #require(examine(text, in: tongue).lix)
    #expect(lix.words == words && lix.sentences == 4 && lix.longWords == long)
    #expect(abs(lix.value - value) < 0.0001)
  }

  /// By hand: 4 + 5 words in two sentences; `kommunen` and `behandler` have more than six letters, `dagene` has six.
  @Test func aTextCountedByHandComesOutAsCounted() throws {
    let lix = try #require(examine("Kommunen behandler alle sager. Det er om dagene, ja.", in: .danish).lix)
    #expect((lix.words, lix.sentences, lix.longWords) == (9, 2, 2))
    #expect(lix.value == 4.5 + 200.0 / 9.0)
  }

  @Test(arguments: [
    (24, Lix.Band.veryEasy), (25, .easy), (34, .easy), (35, .middling), (44, .middling), (45, .hard), (54, .hard),
    (55, .veryHard),
  ])
  func theClassesBeginWhereTheDanishTableHasThem(value: Int, band: Lix.Band) throws {
    // So many words in one sentence, none of them long.
    #expect(try #require(Lix(words: value, sentences: 1, longWords: 0)).band == band)
  }

  @Test func nothingHasNoLix() {
    for text in ["", " \n\t", "...", "?!", "—"] {
      let found = examine(text, in: .danish)
      #expect(found.lix == nil && found.words == 0 && found.remarks.isEmpty)
    }
    #expect(Lix(words: 0, sentences: 0, longWords: 0) == nil)
    #expect(Lix(words: 1, sentences: 1, longWords: 2) == nil)
  }

  @Test func arabicHasSentencesAndNoLix() {
    let found = examine("نجيبك خلال خمسة أيام. هل تحتاج إلى مترجم؟ اكتب إلينا.", in: .arabic)
    #expect(found.lix == nil)
    #expect(found.sentences == 3 && found.words == 10)
  }
}
