// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Weighting

/// Reads answers and margins, weights, and says what may be claimed.
enum WeightEngine: DrawEngine {
  static let name = "weight"
  static let version = "2"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let (weights, answers) = try weights(request)
    let precision = Precision(weights)
    let cautions = Caution.all(weights).map(\.sentence)
    let asked = request.parameters["asked"]?.asInt
    if let asked, asked < precision.answers {
      throw Complaint("--asked \(asked) is fewer than the \(precision.answers) who answered.")
    }
    // Without the number asked, R is given at the highest rate there can have been: it is no lower than that.
    let rate = asked.map { Double(precision.answers) / Double($0) } ?? precision.highestRate
    var result: [String: JSONValue] = [
      "answers": .int(precision.answers), "design_effect": .double(precision.designEffect),
      "effective_answers": .double(precision.effectiveAnswers), "margin_of_error": .double(precision.marginOfError),
      "gap": .double(weights.gap), "limited": .int(weights.limited), "rounds": .int(weights.rounds),
      "propensity_variation": .double(precision.propensityVariation),
      "representativeness": .double(precision.representativeness(rate: rate)),
      "representativeness_is_least": .bool(asked == nil), "converged": .bool(weights.isConverged),
      "margins": .array(weights.margins.map(\.json)), "cautions": JSONValue(cautions),
      "carries": .bool(cautions.isEmpty),
      "largest_weight": .double(weights.values.max() ?? 0), "smallest_weight": .double(weights.values.min() ?? 0),
    ]
    let estimates = try (request.parameters["estimate"]?.asArray ?? []).compactMap(\.asString).map { name in
      (name, WeightedEstimate(try numbers(name, answers), weights))
    }
    result["estimates"] = .object(Dictionary(estimates.map { ($0.0, $0.1.json) }) { first, _ in first })
    var answer = result
    answer["weights"] = JSONValue(weights.values)
    let report = report(weights, precision, cautions, estimates)
    return DrawOutcome(result: result, answer: answer, report: report)
  }

  static func weights(_ request: DrawRequest) throws -> (weights: Weights, answers: Table) {
    let answers = try CSV().table(try request.input("answers"))
    let margins = try margins(try request.input("margins"))
    guard !answers.rows.isEmpty else {
      throw Complaint("There are no answers below the first line.", file: answers.file)
    }
    let columns = try margins.map { margin in
      let place = try answers.required(margin.attribute)
      return answers.rows.map { row -> String? in row.cells[place].isEmpty ? nil : row.cells[place] }
    }
    let trim = request.parameters["trim"]?.asDouble ?? 5
    do {
      return (try Weights(Sample(margins: margins, answers: columns), limit: trim == 0 ? nil : trim), answers)
    } catch {
      throw complaint(error, answers)
    }
  }

  private static func margins(_ file: InputFile) throws -> [Margin] {
    let table = try CSV().table(file)
    let places = (try table.required("attribute"), try table.required("category"))
    let size = table.place(of: "count") ?? table.place(of: "share")
    guard let size else {
      throw Complaint("There is no column “count” (or “share”).", file: file.name, line: 1)
    }
    var sizes: [(attribute: String, list: [(category: String, size: Double)])] = []
    for row in table.rows {
      guard let number = Double(row.cells[size].replacing(",", with: ".")), number.isFinite, number >= 0 else {
        throw table.complaint("\(quoted(row.cells[size])) is no size; a number from 0 is needed.", row, size)
      }
      let (attribute, category) = (row.cells[places.0], row.cells[places.1])
      let place = sizes.firstIndex { $0.attribute == attribute } ?? sizes.count
      if place == sizes.count { sizes.append((attribute, [])) }
      if sizes[place].list.contains(where: { $0.category == category }) {
        throw table.complaint("\(quoted(category)) stands twice under \(quoted(attribute)).", row, places.1)
      }
      sizes[place].list.append((category, number))
    }
    if sizes.isEmpty { throw Complaint("There is no margin below the first line.", file: file.name, line: 2) }
    return try sizes.map { entry in
      guard let margin = try? Margin(attribute: entry.attribute, sizes: entry.list) else {
        throw Complaint("The sizes of \(quoted(entry.attribute)) are all 0.", file: file.name)
      }
      return margin
    }
  }

  private static func numbers(_ name: String, _ table: Table) throws -> [Double?] {
    let place = try table.required(name)
    return try table.rows.map { row in
      if row.cells[place].isEmpty { return nil }
      guard let number = Double(row.cells[place].replacing(",", with: ".")), number.isFinite else {
        throw table.complaint("\(quoted(row.cells[place])) is no number (\(name)).", row, place)
      }
      return number
    }
  }

  private static func complaint(_ refusal: WeightingRefusal, _ table: Table) -> Complaint {
    switch refusal {
    case .unknownCategory(let person, let attribute, let category):
      let place = table.place(of: attribute) ?? 0
      return table.complaint(
        "\(quoted(category)) is not among the margins of \(quoted(attribute)).", table.rows[person], place)
    case .populationHasNone(let person, let attribute, let category):
      let place = table.place(of: attribute) ?? 0
      let wrong =
        "\(quoted(category)) has nobody in the margins of \(quoted(attribute)), yet somebody answered from it."
      return table.complaint(wrong, table.rows[person], place)
    case .nobodyFrom(let attribute, let category):
      let advice = "merge the category with another in both files"
      return Complaint(
        "Nobody answered from \(quoted(category)) (\(attribute)), so nobody can speak for it; \(advice).")
    case .badLimit: return Complaint("--trim is at least 1, or 0 for no limit.")
    case .badMargin(let attribute): return Complaint("The sizes of \(quoted(attribute)) cannot be read.")
    case .nobody: return Complaint("There are no answers.")
    }
  }
}
