// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// Every command that draws. A new engine adds its command here and nowhere else: its `Engine` is then known to
/// `commit`, `run` and `verify` as well.
let engineCommands: [any EngineCommand.Type] = [
  SortitionCommand.self,
  SharesCommand.self,
  PlacementCommand.self,
  MixingCommand.self,
  PairingCommand.self,
  OpinionsCommand.self,
]

/// The engine of a name in a record or a commitment.
func engine(named name: String) throws(Complaint) -> any DrawEngine.Type {
  for command in engineCommands where command.engine.name == name { return command.engine }
  for engine in barometerEngines where engine.name == name { return engine }
  let known = (engineCommands.map { $0.engine.name } + barometerEngines.map { $0.name }).joined(separator: ", ")
  throw Complaint("There is no engine \(quoted(name)); there are \(known).")
}
