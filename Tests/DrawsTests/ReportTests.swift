// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@Suite struct ReportTests {
  @Test func aTextCannotBecomeMarkupEvenWithAMarkOnItsBracket() {
    let nasty = "<\u{301}script>\"\u{200D}'&"
    let report = Report(
      title: nasty,
      parts: [.paragraph(nasty), .table(caption: nasty, columns: [nasty], rows: [[nasty]]), .heading(nasty)])
    let page = report.page(trial: true, foot: [nasty])
    let marked = zip(page.utf8, page.utf8.dropFirst()).contains { $0 == UInt8(ascii: "<") && $1 > 0x7F }
    #expect(!marked)
    #expect(page.contains("&lt;\u{301}script&gt;&quot;\u{200D}&#39;&amp;"))
    #expect(page.contains(Report.trialSentence.prefix(6)))
  }

  @Test func aTableInTheTerminalStandsInColumns() {
    let lines = textTable(["name", "n"], [["Åse", "7"], ["Bo", "12"]], numeric: [1])
    #expect(lines == ["name   n", "----  --", "Åse    7", "Bo    12"])
  }

  @Test func decimalsAreTheSameInEveryLocale() {
    #expect(decimal(0.0725, 3) == "0.073")
    #expect(decimal(-1.5, 1) == "-1.5")
    #expect(decimal(1234.0, 0) == "1234")
    #expect(percent(0.0723981, 2) == "7.24 %")
  }
}
