// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// What the barometer measures, and what may be said of it.
struct BarometerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "barometer",
    abstract: "Measures how evenly a city is shared, and keeps what it publishes safe.",
    subcommands: [
      IndicesCommand.self,
      WeightCommand.self,
      ProtectCommand.self,
      AttackCommand.self,
      AnswerCommand.self,
    ]
  )
}

/// Engines behind these commands, so that `draw verify` can repeat their records.
let barometerEngines: [any DrawEngine.Type] = [
  IndicesEngine.self, WeightEngine.self, ProtectEngine.self, AttackEngine.self, AnswerEngine.self,
]
