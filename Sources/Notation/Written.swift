// SPDX-License-Identifier: AGPL-3.0-or-later

/// Where something stands in a file, from 1, in Unicode scalars as editors count; in a table the column is the cell's.
package struct Place: Equatable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A tree that was read, with the places of what stands in it: `themes[0].name.da` → line 12, column 9.
package struct Written: Sendable {
  package var tree: Tree
  package var places: [String: Place]

  package init(tree: Tree, places: [String: Place]) {
    self.tree = tree
    self.places = places
  }

  /// The place of a path, or of the nearest thing around it.
  package func place(of path: String) -> Place? {
    var path = path[...]
    while true {
      if let place = places[String(path)] { return place }
      guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return places[""] }
      path = path[..<cut]
    }
  }
}

/// Why a tree is not what was wanted: where in the tree, and a sentence with what would be accepted.
package struct TreeComplaint: Error, Equatable, Sendable {
  package let path: String
  package let sentence: String

  package init(path: String, _ sentence: String) {
    self.path = path
    self.sentence = sentence
  }
}

/// Why a text is no notation of a tree.
package struct TextComplaint: Error, Equatable, Sendable {
  package let place: Place
  package let sentence: String
}

package func path(_ above: String, _ key: String) -> String { above.isEmpty ? key : above + "." + key }

package func path(_ above: String, _ index: Int) -> String { "\(above)[\(index)]" }
