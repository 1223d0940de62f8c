// SPDX-License-Identifier: AGPL-3.0-or-later

/// Everything published, laid out side by side. Finds its own equations, from the categories as anybody can read them,
/// and not with the code that protection uses: a mistake there must not blind the attacker too.
struct AttackBoard {
  var labels: [String] = []
  var values: [Int?] = []
  var sums: [CellSystem.Sum] = []
  var places: [String: Int] = [:]

  mutating func add(_ label: String, _ value: Int?) -> Int {
    places[label] = labels.count
    labels.append(label)
    values.append(value)
    return labels.count - 1
  }

  /// A cell that one table hides and another shows is known.
  mutating func lay(_ tables: [PublishedTable], _ mark: String) throws(DisclosureRefusal) {
    for table in tables {
      var own: [[Int]: Int] = [:]
      for (index, value) in table.values.enumerated() {
        let label = mark + table.shape.label(index)
        let coordinates = table.shape.places(index)
        guard let place = places[label] else {
          own[coordinates] = add(label, value)
          continue
        }
        if let value, let other = values[place], value != other {
          throw .contradiction(cell: label, first: other, second: value)
        }
        values[place] = values[place] ?? value
        own[coordinates] = place
      }
      layEquations(table.shape.axes, own)
    }
  }

  /// Each cell whose category has parts is their sum.
  private mutating func layEquations(_ axes: [Axis], _ own: [[Int]: Int]) {
    let parts = axes.map { axis in
      axis.categories.indices.map { whole in axis.categories.indices.filter { axis.parents[$0] == whole } }
    }
    for (coordinates, place) in own.sorted(by: { $0.value < $1.value }) {
      for direction in axes.indices where !parts[direction][coordinates[direction]].isEmpty {
        let cells = parts[direction][coordinates[direction]].compactMap { part -> Int? in
          var at = coordinates
          at[direction] = part
          return own[at]
        }
        sums.append(.init(total: place, parts: cells, isAnswer: axes[direction].isAnswer))
      }
    }
  }
}
