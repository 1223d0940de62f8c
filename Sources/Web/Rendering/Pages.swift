// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Foundation
import Mustache

/// Every template in one language, ready to render.
package struct Pages: Sendable {
  package let words: Words
  private let library: MustacheLibrary

  /// Words are written into the templates here, once, so that nothing is looked up while a page is made.
  package init(words: Words, templates folder: URL) throws(StartComplaints) {
    PageContent.register()
    var complaints: [String] = []
    var templates: [String: MustacheTemplate] = [:]
    for file in files(in: folder, ending: ".mustache") {
      let name = String(file.dropLast(".mustache".count))
      do {
        let text = TemplateText(name: name, text: try String(contentsOf: folder.appending(path: file), encoding: .utf8))
        complaints += text.faults()
        templates[name] = try MustacheTemplate(string: text.spoken(in: words))
      } catch let problem as StartComplaints {
        complaints += problem.complaints
      } catch let problem as MustacheTemplate.ParserError {
        complaints.append("Templates/\(file), line \(problem.context.lineNumber): \(problem.error)")
      } catch {
        complaints.append("Templates/\(file): \(error)")
      }
    }
    guard complaints.isEmpty else { throw StartComplaints(complaints) }
    self.words = words
    library = MustacheLibrary(templates: templates)
  }

  /// The page as HTML, and every name the template wanted that the fields did not give.
  package func render(_ template: String, _ fields: Fields, on day: Day? = nil) -> (html: String, missing: [String]) {
    guard let found = library.getTemplate(named: template) else { return ("", ["template \(template)"]) }
    let reading = Reading(words: words, on: day)
    let html = found.render(Level(fields: fields, path: template, reading: reading), library: library)
    return (html, Set(reading.missing).sorted())
  }
}

/// A template without a model that fits it: a mistake of ours, found by the tests that render every page.
package struct RenderFault: Error, CustomStringConvertible {
  package let template: String
  package let missing: [String]

  package var description: String { "\(template) wants \(missing.joined(separator: ", "))." }
}
