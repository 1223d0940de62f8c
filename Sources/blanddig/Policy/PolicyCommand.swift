// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Works with a city pack: the policy, and who answers for it.",
    subcommands: [
      PolicyCheckCommand.self, PolicyLoadCommand.self, PolicyShowCommand.self, PolicyExportCommand.self,
      PolicyDiffCommand.self,
    ]
  )
}
