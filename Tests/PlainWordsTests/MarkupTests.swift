// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

@Suite struct MarkupTests {
  @Test func markdownIsReadWithoutItsMarks() throws {
    let text = """
      ---
      title: Ikke med
      ---
      # En overskrift

      Vi **skri**ver til [dig](https://sted.dk/lang-adresse "titel"). Det er `kode()` her.

      ![Et billede](a.png)
      > Et citat er ord.

      ```
      let ikke = "med"
      ```
      - Et punkt er kort.

      | Celle | Tal |
      |---|---|
      [1]: https://sted.dk
      """
    let found = examine(text, as: .markdown, in: .danish)
    // Vi skriver til dig. / Det er her. / Et citat er ord. / Et punkt er kort.
    #expect(found.lix.map { [$0.words, $0.sentences, $0.longWords] } == [15, 4, 1])
    // And the labels: En overskrift, Celle, Tal.
    #expect(found.words == 19)
  }

  @Test func ofAPageOnlyWhatIsSeenInItsMainPartCounts() throws {
    let page = """
      <!doctype html><html lang="da"><head><title>Ikke med.</title><style>p {a: b}</style></head><body>
      <nav><a href="/">Hovedmenu her.</a></nav>
      <main id="main"><h1>R&aelig;k h&#229;nden frem</h1>
      <p>Vi <b>svar</b>er dig&nbsp;<bdi lang="en" dir="ltr">English words here.</bdi> i dag.</p>
      <p class="said" lang="">Noget, du skrev.</p><blockquote>Et citat.</blockquote>
      <script>var x = "<p>Ikke med.</p>";</script><!-- <p>Ikke med.</p> -->
      <select><option>Vælg en ting.</option></select><textarea name="a">Ikke med.</textarea>
      <svg><text>Ikke med.</text></svg><p hidden>Skjult her.</p>
      <ul><li>Punkt uden punktum</li><li>Et punkt er kort.</li></ul><button>Send</button></main>
      <footer><p>Heller ikke med.</p></footer></body></html>
      """
    let found = examine(page, as: .html, in: .danish)
    // Vi svarer dig i dag. / Et punkt er kort.
    #expect(found.lix.map { [$0.words, $0.sentences] } == [9, 2])
    // And the labels: Ræk hånden frem, Punkt uden punktum, Send.
    #expect(found.words == 16)
  }

  @Test func aPageWithoutAMainPartIsReadWhole() {
    #expect(examine("<p>Det er en test.</p><p>Her", as: .html, in: .danish).words == 5)
    #expect(examine("a < b og c > d & e", as: .html, in: .danish).words == 6)
    #expect(examine("<mainly>Et ord.</mainly>", as: .html, in: .danish).words == 2)
  }

  @Test func aPlaceIsALineAndAColumnOfTheTextAsItWasGiven() throws {
    let text = "Kære du\r\n\r\nHusk det.  Sagen behandles nu.\rHer er f.eks. et."
    let found = examine(text, in: .danish)
    #expect(found.remarks.map(\.kind.name) == ["passive", "abbreviation"])
    #expect(found.remarks.map { [$0.place.line, $0.place.column, $0.place.length] } == [[3, 18, 9], [4, 8, 6]])
    #expect(found.remarks.map(\.excerpt) == ["behandles", "f.eks."])
    let html = examine("<p>\n  Sagen <b>behand</b>les.</p>", as: .html, in: .danish)
    #expect(html.remarks.first?.place == TextPlace(line: 2, column: 12, offset: 15, length: 13))
    #expect(html.remarks.first?.excerpt == "behandles")
  }
}
