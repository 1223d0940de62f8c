// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Disclosure
internal import Draws

/// A release as JSON-stat 2.0: hidden cells are null, and which category is part of which stands under `child`.
func releaseJSON(_ table: PublishedTable, label: String, k: Int) -> JSONValue {
  let axes = table.shape.axes
  let dimensions = axes.map { axis -> (String, JSONValue) in
    var category: [String: JSONValue] = ["index": JSONValue(axis.categories)]
    let children = axis.categories.indices.compactMap { parent -> (String, JSONValue)? in
      let parts = axis.parents.indices.filter { axis.parents[$0] == parent }
      return parts.isEmpty ? nil : (axis.categories[parent], JSONValue(parts.map { axis.categories[$0] }))
    }
    if !children.isEmpty { category["child"] = .object(Dictionary(children) { first, _ in first }) }
    return (axis.name, .object(["label": .string(axis.name), "category": .object(category)]))
  }
  return .object([
    "version": "2.0", "class": "dataset", "label": .string(label), "id": JSONValue(axes.map(\.name)),
    "size": JSONValue(axes.map(\.categories.count)),
    "dimension": .object(Dictionary(dimensions) { first, _ in first }),
    "value": .array(table.values.map { $0.map { .int($0) } ?? .null }),
    "note": .array([
      .string("null: not published, so that nobody can be found (cells of 1 to \(k - 1) people and others).")
    ]),
  ])
}
