// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser

/// Fair draws: each engine has its command, and all share commitment, record and verification.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws lots and shares fairly, and keeps a record that anybody can check.",
    discussion: """
      Publish a commitment first (draw commit), take the seed from the source it names, then draw (draw run).
      A draw with a seed that you picked yourself is marked as a trial. docs/records.md tells how to repeat a draw.
      """,
    subcommands: [
      CommitCommand.self,
      RunCommand.self,
      VerifyCommand.self,
    ] + engineCommands
  )
}
