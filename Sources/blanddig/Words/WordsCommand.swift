// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Says how easy a text is to read, and what could be easier.",
    subcommands: [WordsCheckCommand.self]
  )
}
