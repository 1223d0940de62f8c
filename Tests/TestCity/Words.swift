// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// Danish is official in Lilleby; English and Arabic stand beside it.
func words(_ danish: String, _ english: String, _ arabic: String) -> LocalText {
  LocalText(
    official: Language("da"),
    words: [Language("da"): danish, Language("en"): english, Language("ar"): arabic])
}
