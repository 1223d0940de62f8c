// SPDX-License-Identifier: AGPL-3.0-or-later

/// What one plan says and another does not, by code.
package struct PlanDifference: Equatable, Sendable {
  /// A field of something that both have. Nil where one does not have it.
  package struct Field: Equatable, Sendable {
    package let field: String
    package let old: String?
    package let new: String?
  }

  package struct Change: Equatable, Sendable {
    package let name: EntryName
    package let fields: [Field]
  }

  package let added: [PlanEntry]
  package let changed: [Change]
  package let gone: [PlanEntry]

  package init(from old: Plan, to new: Plan) throws {
    self.init(from: try old.entries(), to: try new.entries())
  }

  package init(from old: [PlanEntry], to new: [PlanEntry]) {
    // Two periods are one promise told twice: their own names are a field, not another thing.
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let after = Set(new.map(\.key))
    added = new.filter { before[$0.key] == nil }
    gone = old.filter { !after.contains($0.key) }
    changed = new.compactMap { entry in
      guard let earlier = before[entry.key], earlier.content != entry.content else { return nil }
      return Change(name: entry.name, fields: differingFields(earlier, entry))
    }
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }
}

extension PlanEntry {
  fileprivate var key: EntryName { name.kind == .plan ? EntryName(.plan, "") : name }
}

private func differingFields(_ old: PlanEntry, _ new: PlanEntry) -> [PlanDifference.Field] {
  let before = Dictionary(old.fields, uniquingKeysWith: { $1 })
  let after = Dictionary(new.fields, uniquingKeysWith: { $1 })
  var order: [String] = []
  for field in old.fields.map(\.field) + new.fields.map(\.field) where !order.contains(field) { order.append(field) }
  return order.compactMap { field in
    guard before[field] != after[field] else { return nil }
    return PlanDifference.Field(field: field, old: before[field], new: after[field])
  }
}
