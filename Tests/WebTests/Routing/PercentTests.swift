// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Testing
import Web

@Suite struct PercentTests {
  @Test func everythingButUnreservedSignsIsEncodedAndComesBack() {
    for text in ["ØU", "a b", "æøå/?#&=+%", "لجنة", "\u{1F590}", "-._~"] {
      #expect(percentDecoded(percentEncoded(text)) == text)
    }
    #expect(percentEncoded("ØKF") == "%C3%98KF")
    #expect(percentEncoded("-._~") == "-._~")
  }

  @Test(arguments: ["%", "%1", "%zz", "%ff", "%c3", "%00", "a%e2%82"]) func brokenEscapesAreNoText(text: String) {
    #expect(percentDecoded(text) == nil)
  }

  @Test func aLinkFillsItsPatternAndKeepsToItsLanguage() {
    #expect(Link.front.url(in: Language("ar")) == "/ar")
    #expect(Link.measure("m/1").url(in: Language("da")) == "/da/measure/m%2F1")
    #expect(Link.reach(about: "no home").url(in: Language("en")) == "/en/reach?topic=no%20home")
    #expect(Link.committee("ØU").part("units").url(in: Language("da")) == "/da/committee/%C3%98U#units")
  }

  @Test func aQueryThatCannotBeReadIsLeftOut() {
    #expect(parseQuery("a=%&b=1") == Form())
    #expect(parseQuery("a=1&a=2&c") == Form(["a": ["1", "2"], "c": [""]]))
  }
}
