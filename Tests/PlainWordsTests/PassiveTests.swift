// SPDX-License-Identifier: Apache-2.0

import PlainWords
import Testing

@Suite struct PassiveTests {
  @Test(arguments: [
    ("Ansøgningen behandles i udvalget.", ["behandles"]),
    ("Sagen blev behandlet i går.", ["blev behandlet"]),
    ("Papirerne skal sendes til os.", ["sendes"]),
    ("Du bliver senere indkaldt til en samtale.", ["bliver senere indkaldt"]),
    ("Brevet oversendes, og pengene udbetales.", ["oversendes", "udbetales"]),
    ("Det kan ikke ses herfra.", ["ses"]),
    ("Alle blev inviteret.", ["blev inviteret"]),
    ("Reglen blev vedtaget og iværksættes nu.", ["blev vedtaget", "iværksættes"]),
    ("Der blev ikke skrevet i tide.", ["blev ikke skrevet"]),
    ("Sagerne behandledes langsomt.", ["behandledes"]),
  ])
  func theDanishPassiveIsSeen(text: String, expected: [String]) {
    #expect(passives(text, .danish) == expected)
  }

  @Test(arguments: [
    "Der findes en vej.", "Det synes vi.", "Det lykkes nok.", "Vi mødes på torsdag.", "Børnene trives her.",
    "Vi skal mødes på vores plads.", "Det er deres og jeres fælles hus.", "Byens borgeres børn leger.",
    "Det bliver meget bedre.", "Vi bliver her, og du har skrevet til os.", "Vi følges ad.", "Det er åbent og lukket.",
    "Han hedder Hermes og bor i Aarhus.", "Her kan børnenes tegninger hænge.", "Således gik det ellers.",
    "Det bliver hele landets største hus.", "Kun resten skyldes vejret.", "Det er de ansattes ord.",
  ])
  func whatOnlyLooksLikeAPassiveIsLeftAlone(text: String) {
    #expect(passives(text, .danish) == [])
  }

  @Test(arguments: [
    ("Your case was decided yesterday.", ["was decided"]),
    ("The letter has been sent.", ["been sent"]),
    ("It is not yet known, and it will be carefully considered.", ["is not yet known", "be carefully considered"]),
    ("The forms weren't sent.", ["weren't sent"]),
    ("The money is used by the school.", ["is used"]),
  ])
  func theEnglishPassiveIsSeen(text: String, expected: [String]) {
    #expect(passives(text, .english) == expected)
  }

  @Test(arguments: [
    "You are tired.", "We are used to it.", "She is married.", "There are a hundred.", "I need a red bed.",
    "It is a need.", "He was there and worked.",
  ])
  func whatSaysHowSomebodyIsIsLeftAlone(text: String) {
    #expect(passives(text, .english) == [])
  }

  @Test func arabicIsNotSearchedForThePassive() {
    #expect(passives("تم إرسال الرسالة.", .arabic) == [])
  }

  private func passives(_ text: String, _ tongue: Tongue) -> [String] {
    examine(text, in: tongue).remarks.filter { $0.kind == .passive }.map(\.excerpt)
  }
}
