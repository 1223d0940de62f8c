// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws

@testable import blanddig

/// Files made of words, by role.
func files(_ texts: [(role: String, text: String)]) -> [InputFile] {
  texts.map { InputFile(role: $0.role, name: "\($0.role).csv", bytes: Array($0.text.utf8)) }
}

/// Runs an engine on texts; complaints come back as their descriptions.
func drawn(
  _ engine: any DrawEngine.Type, _ texts: [(role: String, text: String)], _ parameters: [String: JSONValue] = [:],
  seed: String = "1"
) -> (outcome: DrawOutcome?, complaints: String) {
  do {
    let request = DrawRequest(inputs: files(texts), parameters: parameters, seed: Seed(seed))
    return (try engine.run(request), "")
  } catch { return (nil, "\(error)") }
}
