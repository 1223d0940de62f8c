// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Testing

@Suite struct WordTests {
  private let house = HouseWords(shapes: [
    Language("da"): [
      "policy.themes": .init(categories: ["one", "other"], placeholders: ["n"]),
      "policy.ours": .init(categories: [], placeholders: []),
      "hands.room": .init(categories: [], placeholders: ["max"]),
    ],
    Language("en"): ["policy.ours": .init(categories: [], placeholders: [])],
  ])

  private func said(_ words: String) throws -> [String] {
    var files = SmallPack.files
    files["words.yaml"] = "words:\n" + words
    return try SmallPack.complaints(about: files, houseWords: house)
  }

  @Test func aWordIsReplacedInTheLanguagesNamed() throws {
    var files = SmallPack.files
    files["words.yaml"] = """
      words:
        policy.themes: {da: {one: "{n} akse", other: "{n} akser"}}
        policy.ours: {en: Ours., da: Vores.}
      """
    #expect(
      try SmallPack.read(files, houseWords: house).words == [
        ReplacedWord(
          key: "policy.themes", language: Language("da"), form: .plural(["one": "{n} akse", "other": "{n} akser"])),
        ReplacedWord(key: "policy.ours", language: Language("en"), form: .sentence("Ours.")),
        ReplacedWord(key: "policy.ours", language: Language("da"), form: .sentence("Vores.")),
      ])
  }

  @Test(arguments: [
    (
      "  policy.theems: {da: Akser}",
      "words.yaml:2:3: the house has no word \"policy.theems\". Did you mean \"policy.themes\"?"
    ),
    (
      "  policy.ours: {fr: À nous}",
      "words.yaml:2:17: \"fr\" of \"policy.ours\" is no complete language. Known are da, en."
    ),
    (
      "  policy.ours: {tr: Bizim}",
      "words.yaml:2:17: \"tr\" of \"policy.ours\" is no complete language. Known are da, en."
    ),
    (
      "  policy.themes: {da: Akser}",
      "words.yaml:2:19: \"policy.themes\" in da counts something. Write a text for each of one, other."
    ),
    (
      "  policy.ours: {da: {one: Vores, other: Vores}}",
      "words.yaml:2:17: \"policy.ours\" in da should be one sentence."
    ),
    ("  hands.room: {da: Plads.}", "words.yaml:2:16: \"hands.room\" in da leaves out {max}. Say it where it belongs."),
    (
      "  policy.ours: {da: \"{who} har\"}",
      "words.yaml:2:17: \"policy.ours\" in da says {who}, which nobody fills. Leave it out."
    ),
    (
      "  policy.ours: Vores",
      "words.yaml:2:16: \"policy.ours\" of \"words\" should be a block with a text for each language, but is a single text."
    ),
  ])
  func whatCannotStandIsSaid(words: String, complaint: String) throws {
    #expect(try said(words) == [complaint])
  }

  @Test func aLanguageTheHouseDoesNotSpeakCannotBeComplete() throws {
    let danish = HouseWords(shapes: [Language("da"): [:]])
    #expect(
      try SmallPack.complaints(about: SmallPack.files, houseWords: danish) == [
        "languages.yaml:4:10: the house has no words in \"en\", so that it cannot be complete. Known are da. "
          + "Let its tier be next."
      ])
  }
}
