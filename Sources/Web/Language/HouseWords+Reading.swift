// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Foundation

/// Every word of every language the house speaks, as far as a pack must know it.
package func readHouseWords(in resources: Resources) throws(StartComplaints) -> HouseWords {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: resources.words.path)) ?? []
  var shapes: [Language: [String: HouseWords.Shape]] = [:]
  for name in names.sorted() {
    let language = Language(name)
    let offered = OfferedLanguage(
      language: language, title: name, english: name, direction: .leftToRight, tier: .complete)
    shapes[language] = try readWords(of: offered, in: resources.words).all.mapValues(shape)
  }
  return HouseWords(shapes: shapes)
}

private func shape(of word: Word) -> HouseWords.Shape {
  let placeholders = word.forms.flatMap { form in form.matches(of: /\{([^{}]*)\}/).map { String($0.1) } }
  guard case .plural(let forms) = word else {
    return HouseWords.Shape(categories: [], placeholders: Set(placeholders))
  }
  return HouseWords.Shape(categories: Set(forms.keys.map(\.rawValue)), placeholders: Set(placeholders))
}
