// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Foundation
import Yams

/// Reads `Words/<language>/<room>.yaml`. Every complaint says file and line. `replaced`: what the city says in its own
/// way.
package func readWords(
  of offered: OfferedLanguage, in folder: URL, replacing replaced: [ReplacedWord] = []
) throws(StartComplaints) -> Words {
  let home = folder.appending(path: offered.language.code)
  var all: [String: Word] = [:]
  var complaints: [String] = []
  for file in files(in: home, ending: ".yaml") {
    do {
      let room = String(file.dropLast(".yaml".count))
      let words = try readWordFile(at: home.appending(path: file), room: room)
      all.merge(words) { first, _ in first }
    } catch let problem as StartComplaints {
      complaints += problem.complaints
    } catch {
      complaints.append("Words/\(offered.language)/\(file): \(error)")
    }
  }
  for word in replaced where word.language == offered.language {
    if all[word.key] == nil { complaints.append("words.yaml: the house has no word \"\(word.key)\".") }
    all[word.key] = Word(word.form)
  }
  guard let family = PluralFamily(offered.language) else {
    throw StartComplaints(["No plural rule is known for the language \(offered.language)."])
  }
  for (key, word) in all { complaints += faults(of: word, key, in: offered.language, family) }
  guard let calendar = CalendarWords(all) else {
    let missing = CalendarWords.keys.filter { all[$0] == nil }.joined(separator: ", ")
    throw StartComplaints(complaints + ["Words/\(offered.language)/calendar.yaml lacks: \(missing)"])
  }
  guard complaints.isEmpty else { throw StartComplaints(complaints.sorted()) }
  return Words(offered: offered, all: all, family: family, calendar: calendar)
}

private func readWordFile(at url: URL, room: String) throws -> [String: Word] {
  let text = try String(contentsOf: url, encoding: .utf8)
  guard let node = try Yams.compose(yaml: text) else { return [:] }
  var words: [String: Word] = [:]
  var complaints: [String] = []
  gather(node, key: room, into: &words, complaints: &complaints)
  guard complaints.isEmpty else {
    throw StartComplaints(complaints.map { "\(url.pathComponents.suffix(3).joined(separator: "/")): \($0)" })
  }
  return words
}

private func gather(_ node: Node, key: String, into words: inout [String: Word], complaints: inout [String]) {
  let line = node.mark.map { "line \($0.line)" } ?? "somewhere"
  switch node {
  case .scalar(let scalar):
    words[key] = .plain(scalar.string)
  case .mapping(let mapping):
    let names = mapping.keys.compactMap(\.string)
    if names.contains("other"), names.allSatisfy({ PluralCategory(rawValue: $0) != nil }) {
      words[key] = .plural(
        mapping.reduce(into: [:]) { forms, pair in
          guard let category = pair.key.string.flatMap(PluralCategory.init(rawValue:)) else { return }
          forms[category] = pair.value.string
        })
      return
    }
    for (name, child) in mapping {
      gather(child, key: "\(key).\(name.string ?? "")", into: &words, complaints: &complaints)
    }
  default:
    complaints.append("\(line): \(key) is neither a sentence nor a group of words.")
  }
}

private func faults(of word: Word, _ key: String, in language: Language, _ family: PluralFamily) -> [String] {
  var faults: [String] = []
  if case .plural(let forms) = word {
    let missing = family.categories.filter { forms[$0] == nil }
    let extra = forms.keys.filter { !family.categories.contains($0) }
    if !missing.isEmpty { faults.append("lacks the plural \(missing.map(\.rawValue).joined(separator: ", "))") }
    if !extra.isEmpty { faults.append("has a plural the language does not have: \(extra.map(\.rawValue).sorted())") }
  }
  if word.forms.contains(where: { $0.isEmpty }) { faults.append("is empty") }
  if !key.hasPrefix("calendar."), word.forms.contains(where: { bracesLeft(in: $0) }) {
    faults.append("has a brace that is no {name}")
  }
  return faults.map { "Words/\(language): \(key) \($0)." }
}

private func bracesLeft(in text: String) -> Bool {
  text.replacing(/\{[a-zA-Z][a-zA-Z0-9.]*\}/, with: "").contains { $0 == "{" || $0 == "}" }
}

extension Word {
  init(_ form: ReplacedWord.Form) {
    switch form {
    case .sentence(let text): self = .plain(text)
    case .plural(let forms):
      let known = forms.compactMap { name, text in PluralCategory(rawValue: name).map { ($0, text) } }
      self = .plural(Dictionary(known) { first, _ in first })
    }
  }
}
