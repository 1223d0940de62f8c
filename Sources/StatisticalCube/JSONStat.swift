// SPDX-License-Identifier: Apache-2.0

/// JSON-stat 2.0 (json-stat.org/full) and 1.x, in which the dataset stands under a name and `id`, `size` and `role`
/// stand inside `dimension`. StatBank answers in the older shape.
enum JSONStat {
  static func cube(_ bytes: [UInt8]) throws(CubeComplaint) -> Cube {
    let root = try JSONText.parse(bytes)
    let set = try dataset(in: root)
    guard let dimension = set["dimension"], dimension.object != nil else {
      throw set.complaint("There is no “dimension”; a JSON-stat dataset is needed.")
    }
    guard let idNode = set["id"] ?? dimension["id"], let ids = idNode.array else {
      throw set.complaint("There is no “id”, the list of dimensions.")
    }
    let roles = set["role"] ?? dimension["role"]
    let time = Set((roles?["time"]?.array ?? []).compactMap(\.string))
    var dimensions: [Cube.Dimension] = []
    for node in ids {
      guard let id = node.string else { throw node.complaint("The name of a dimension is a string.") }
      guard let described = dimension[id] else {
        throw node.complaint("The dimension \(shortened(id)) is in “id” but not described.")
      }
      dimensions.append(try read(described, id, isTime: time.contains(id)))
    }
    try check(set["size"] ?? dimension["size"], against: dimensions, set)
    let values = try self.values(set, dimensions)
    let made = Cube(
      title: set["label"]?.string ?? "", source: set["source"]?.string ?? "", dimensions: dimensions, values: values)
    guard let made else { throw set.complaint("There are not as many values as combinations of categories.") }
    return made
  }

  private static func dataset(in root: JSONNode) throws(CubeComplaint) -> JSONNode {
    guard let fields = root.object else { throw root.complaint("A JSON-stat dataset is an object in braces.") }
    if root["dimension"] != nil { return root }
    let held = fields.map(\.value).filter { $0["dimension"] != nil }
    guard held.count == 1, let only = held.first else {
      let found = held.isEmpty ? "no dataset" : "\(held.count) datasets"
      throw root.complaint("There is \(found) here; one JSON-stat dataset is needed.")
    }
    return only
  }

  private static func read(_ node: JSONNode, _ id: String, isTime: Bool) throws(CubeComplaint) -> Cube.Dimension {
    guard let category = node["category"] else {
      throw node.complaint("The dimension \(shortened(id)) has no “category”.")
    }
    let words = category["label"]?.object ?? []
    let codes: [String]
    if let index = category["index"] {
      codes = try self.codes(index)
    } else {
      // A single category needs no index, its label names it.
      codes = words.map(\.key)
      if codes.count != 1 { throw category.complaint("A dimension of more than one category needs an “index”.") }
    }
    if Set(codes).count != codes.count { throw category.complaint("A category of \(shortened(id)) stands twice.") }
    let labels = Dictionary(words.map { ($0.key, $0.value.string ?? $0.key) }) { first, _ in first }
    return Cube.Dimension(
      id: id, label: node["label"]?.string ?? id, codes: codes, labels: codes.map { labels[$0] ?? $0 }, isTime: isTime,
      parents: try parents(category["child"], codes))
  }

  /// `child` lists the parts of a category.
  private static func parents(_ child: JSONNode?, _ codes: [String]) throws(CubeComplaint) -> [String: String] {
    var parents: [String: String] = [:]
    for (parent, list) in child?.object ?? [] {
      for part in list.array ?? [] {
        guard let name = part.string, codes.contains(name), codes.contains(parent) else {
          throw part.complaint("“child” names a category that is not in “index”.")
        }
        parents[name] = parent
      }
    }
    return parents
  }

  /// Either a list of codes, or an object from code to place.
  private static func codes(_ index: JSONNode) throws(CubeComplaint) -> [String] {
    if let list = index.array {
      var codes: [String] = []
      for node in list {
        guard let code = node.string else { throw node.complaint("The code of a category is a string.") }
        codes.append(code)
      }
      return codes
    }
    guard let fields = index.object else { throw index.complaint("“index” is a list or an object.") }
    var codes = [String?](repeating: nil, count: fields.count)
    for (code, node) in fields {
      guard let number = node.number, let place = Int(exactly: number), codes.indices.contains(place),
        codes[place] == nil
      else { throw node.complaint("The places of the categories must be 0 to \(fields.count - 1), each once.") }
      codes[place] = code
    }
    return codes.compactMap { $0 }
  }

  private static func check(
    _ node: JSONNode?, against dimensions: [Cube.Dimension], _ set: JSONNode
  ) throws(CubeComplaint) {
    guard let node, let sizes = node.array else { throw set.complaint("There is no “size”, the number of categories.") }
    let counts = dimensions.map { Double($0.codes.count) }
    if sizes.map({ $0.number ?? -1 }) != counts {
      let found = dimensions.map { "\($0.codes.count)" }.joined(separator: ", ")
      throw node.complaint("“size” does not agree with the categories, of which there are \(found).")
    }
  }

  private static func values(
    _ set: JSONNode, _ dimensions: [Cube.Dimension]
  ) throws(CubeComplaint) -> [Double?] {
    guard let size = Cube.size(dimensions.map(\.codes.count)) else {
      throw set.complaint("The table has more than a hundred million places, the most that is read.")
    }
    guard let node = set["value"] else { throw set.complaint("There is no “value”.") }
    if let list = node.array {
      if list.count != size {
        throw node.complaint("There are \(list.count) values for \(size) combinations of categories.")
      }
      var values: [Double?] = []
      values.reserveCapacity(size)
      for item in list { values.append(try figure(item)) }
      return values
    }
    guard let fields = node.object else {
      throw node.complaint("“value” is a list, or an object from place to figure.")
    }
    var values = [Double?](repeating: nil, count: size)
    for (key, item) in fields {
      guard let place = Int(key), values.indices.contains(place) else {
        throw item.complaint("\(shortened(key)) is no place from 0 to \(size - 1).")
      }
      values[place] = try figure(item)
    }
    return values
  }

  private static func figure(_ node: JSONNode) throws(CubeComplaint) -> Double? {
    switch node.kind {
    case .null: return nil
    case .number(let number): return number
    default: throw node.complaint("A figure is a number, or null where it was not published.")
    }
  }
}
