// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser

@main
struct Blanddig: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blanddig",
    abstract: "Keeps the promise of a city's inclusion policy.",
    subcommands: [
      ServeCommand.self, PolicyCommand.self, DrawCommand.self, BarometerCommand.self, AuditCommand.self,
      WordsCommand.self, DoctorCommand.self,
    ]
  )
}
