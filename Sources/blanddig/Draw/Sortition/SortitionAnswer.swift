// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Sortition

/// The result of a sortition as JSON: for the record (short, no answers of people) and for `--json`.
struct SortitionAnswer {
  let pool: Pool
  let settings: SortitionSettings
  let drawn: SortitionDrawn

  /// What the record keeps.
  var result: [String: JSONValue] {
    var fields = figures
    fields["people"] = JSONValue(pool.people.map(\.id))
    fields["probabilities"] = JSONValue(drawn.probabilities)
    fields["lottery"] = lottery
    fields["ticket"] = drawn.ticket.map { .int($0) } ?? .null
    return fields
  }

  /// What stands before the seed is known.
  var committed: [String: JSONValue] {
    ["people": JSONValue(pool.people.map(\.id)), "lottery": lottery]
  }

  /// What `--json` prints.
  var json: [String: JSONValue] {
    var fields = figures
    fields["levels"] = .array((drawn.lottery?.levels ?? []).map { level($0, withProof: true) })
    let pairs = zip(pool.people, drawn.probabilities).map { ($0.id, JSONValue.double($1)) }
    fields["probabilities"] = .object(Dictionary(pairs) { first, _ in first })
    fields["tickets"] = .array(drawn.tickets.panels.map { JSONValue(ids($0)) })
    fields["ticket"] = drawn.ticket.map { .int($0) } ?? .null
    return fields
  }

  private var figures: [String: JSONValue] {
    let certificate = drawn.lottery?.certificate
    return [
      "minimum": .double(drawn.probabilities.min() ?? 0), "maximum": .double(drawn.probabilities.max() ?? 0),
      "gini": .double(Chances.gini(drawn.probabilities)),
      "geometricMean": .double(Chances.geometricMean(drawn.probabilities)),
      "certificate": certificate.map { ["bound": .double($0.bound), "gap": .double($0.gap)] } ?? .null,
      "levels": .array((drawn.lottery?.levels ?? []).map { level($0, withProof: false) }),
      "panels": .int(drawn.lottery?.size ?? Set(drawn.tickets.panels).count),
      "rounding": .double(drawn.tickets.rounding),
      "panel": drawn.panel.map { JSONValue(ids($0)) } ?? .null,
    ]
  }

  private func ids(_ places: [Int]) -> [String] { places.map { pool.people[$0].id } }

  private func level(_ level: Lottery.Level, withProof: Bool) -> JSONValue {
    var fields: [String: JSONValue] = [
      "probability": .double(level.probability), "people": .int(level.people.count), "bound": .double(level.bound),
    ]
    if withProof, case .prices(let prices) = level.proof {
      let named = zip(priceNames(pool), prices).filter { abs($1) > 1e-12 }.map { ($0, JSONValue.double($1)) }
      fields["prices"] = .object(Dictionary(named) { first, _ in first })
    }
    return .object(fields)
  }

  /// Runs of equal tickets in order: how many, then the panel as places in `people`, from 0.
  private var lottery: JSONValue {
    var runs: [(count: Int, panel: [Int])] = []
    for panel in drawn.tickets.panels {
      if let last = runs.last, last.panel == panel {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((1, panel))
      }
    }
    return .array(runs.map { JSONValue([$0.count] + $0.panel) })
  }
}

/// The quotas that prices belong to, in their order; classes of households follow without a name of their own.
func priceNames(_ pool: Pool) -> [String] {
  ["seats"] + pool.categories.flatMap { category in category.features.map { "\(category.name): \($0.name)" } }
}
