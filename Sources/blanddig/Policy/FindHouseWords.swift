// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Web

/// What the pages say, for holding a pack's own words against. Nil where the words do not lie beside the program: then
/// the house does not open either, and says why.
func findHouseWords() -> HouseWords? {
  (try? Resources.find()).flatMap { try? readHouseWords(in: $0) }
}
