// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import City
internal import Draws
internal import PlainWords
internal import Web

struct WordsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "LIX with its parts, long sentences, the passive, abbreviations, words that shut people out.",
    discussion: """
      TEXT is a file (.md is read as Markdown, .html as a page, anything else as it is), - for standard input, or the \
      address of a page of a running house, such as http://localhost:8080/da/reach. Advice is no verdict: ends with 0 \
      whatever there is to say, and with 1 only when the text cannot be read.
      """
  )

  @Argument(help: "A file, - or an http address.")
  var text: String

  @Option(help: "da, en or ar: the language of the text. Default: what a page says of itself, else da.")
  var language: String?

  @Option(help: "text, markdown or html, where the name does not tell.")
  var `as`: String?

  @Flag(help: "The same as JSON.")
  var json = false

  @Option(
    help: "The folder with Templates, Words, Kinder and Static. Default: beside the program, then in the checkout.")
  var resources: String?

  func run() async throws {
    do {
      let read = try await WordsInput.read(text, as: `as`)
      let tongue = try read.tongue(asked: language)
      let report = try WordsReport(read, tongue, Resources.find(setting: resources))
      print(json ? report.json.pretty : report.lines.joined(separator: "\n"))
    } catch let complaint as WordsComplaint {
      printError(complaint.sentence)
      throw ExitCode(1)
    } catch let complaint as StartComplaints {
      printError(complaint.description)
      throw ExitCode(1)
    }
  }
}

/// Why a text cannot be read, and what would be accepted.
struct WordsComplaint: Error, Equatable {
  let sentence: String
}
