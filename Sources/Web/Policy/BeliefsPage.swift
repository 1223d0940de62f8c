// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// What stands behind the promise: vision, the meaning of its words, beliefs, and for what nobody is treated worse.
@Sendable func beliefsPage(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let plan = showing.plan
  return .page(
    "Policy/beliefs",
    ([
      "promise": .link(.promise), "contribute": .link(.contribute),
      "vision": sentences(plan.vision), "approach": sentences(plan.approach),
      "definitions": .list(plan.definitions.map { ["question": .local($0.question), "text": .local($0.text)] }),
      "anyDefinition": .flag(!plan.definitions.isEmpty),
      "beliefs": .list(
        plan.beliefs.map {
          ["name": .local($0.name), "beside": .beside($0.name), "statements": sentences($0.statements)]
        }),
      "anyBelief": .flag(!plan.beliefs.isEmpty),
      "grounds": grounds(plan.grounds),
      "nothing": .flag(plan.vision.isEmpty && plan.definitions.isEmpty && plan.beliefs.isEmpty),
    ] as Fields).with(showing.fields), status: showing.status)
}

func sentences(_ sentences: [Sentence]) -> Field {
  sentences.isEmpty ? .absent : .fields(["rows": .list(sentences.map { ["text": .local($0.text)] })])
}

private func grounds(_ grounds: [Ground]) -> Field {
  if grounds.isEmpty { return .absent }
  return .fields(["n": .count(grounds.count), "rows": .list(grounds.map { ["name": .local($0.name)] })])
}
