// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Foundation
package import PlainWords
import Yams

/// Reads `Kinder/<language>.yaml`, the words that shut people out and kinder ones. A language without a file has none.
/// Every complaint says file and line.
package func readKinderWords(of language: Language, in folder: URL) throws(StartComplaints) -> [KindWord] {
  let name = "Kinder/\(language.code).yaml"
  guard let text = try? String(contentsOf: folder.appending(path: "\(language.code).yaml"), encoding: .utf8) else {
    return []
  }
  do {
    guard let rows = try Yams.compose(yaml: text)?.sequence else {
      throw StartComplaints(["\(name): a list of words was expected."])
    }
    return try rows.map { try kindWord($0, name) }
  } catch let problem as StartComplaints {
    throw problem
  } catch {
    throw StartComplaints(["\(name): \(error)"])
  }
}

private func kindWord(_ row: Node, _ file: String) throws(StartComplaints) -> KindWord {
  let forms = row["words"]?.sequence?.compactMap(\.string) ?? []
  let about = row["about"]?.string.flatMap { KindWord.About(rawValue: $0) }
  guard !forms.isEmpty, let kinder = row["kinder"]?.string, let why = row["why"]?.string, let about else {
    let line = row.mark.map { "line \($0.line)" } ?? "somewhere"
    throw StartComplaints(["\(file), \(line): a row has words, kinder, why, and about, which is office or person."])
  }
  return KindWord(forms: forms, kinder: kinder, why: why, about: about)
}
