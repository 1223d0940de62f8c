// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City

/// What is held, purpose by purpose: the city's words, and under them the store's own register.
@Sendable func heldPage(_ visit: Visit) async throws -> Answer {
  let texts = visit.site.house.legal.held
  return .page(
    "Legal/held",
    [
      "privacy": .link(.privacy), "reach": .link(.reach),
      "purposes": .list(
        DataPurpose.allCases.map { purpose in
          purposeFields(purpose, texts.first { $0.purpose == purpose }, whatIsHeld(for: purpose))
        }),
    ])
}

private func purposeFields(_ purpose: DataPurpose, _ text: HeldText?, _ things: [HeldThing]) -> Fields {
  [
    "heading": text.map { .local($0.heading) } ?? .word("legal.purpose.\(purpose.rawValue)"),
    "text": text.map {
      .fields(["what": .local($0.what), "why": .local($0.why), "howLong": .local($0.howLong)])
    } ?? .absent,
    "things": .list(things.map(thingFields)), "any": .flag(!things.isEmpty),
  ]
}

private func thingFields(_ thing: HeldThing) -> Fields {
  [
    "thing": .word("legal.thing.\(thing.thing)"), "sensitivity": .word("legal.sensitivity.\(thing.sensitivity)"),
    "retention": .word("legal.retention.\(thing.retention)"), "sealed": .flag(thing.isSealed),
  ]
}
