// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Which way a language is written, also one in which the city offers no pages.
package func direction(of language: Language) -> Direction {
  ["ar", "fa", "he", "ku", "ps", "ug", "ur", "yi"].contains(language.code) ? .rightToLeft : .leftToRight
}
