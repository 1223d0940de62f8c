// SPDX-License-Identifier: AGPL-3.0-or-later

/// A tree as a value, or the first thing that stands in the way, with its path. Unknown keys are refused, a missing
/// list or block is an empty one, and a text may stand where a list is wanted if it is a table's cell (one line for each entry).
/// - Parameter context: what the types' own readers may ask for, by name.
package func value<T: Decodable>(
  _ type: T.Type = T.self, from tree: Tree, context: [String: any Sendable] = [:]
) throws(TreeComplaint) -> T {
  let pairs = context.compactMap { name, value in CodingUserInfoKey(rawValue: name).map { ($0, value as Any) } }
  let decoder = TreeDecoder(
    tree: tree, codingPath: [], userInfo: Dictionary(pairs, uniquingKeysWith: { $1 }))
  do {
    return try decoder.read(type)
  } catch let complaint as TreeComplaint {
    throw complaint
  } catch DecodingError.dataCorrupted(let context) {
    throw TreeComplaint(path: pathText(context.codingPath), context.debugDescription)
  } catch {
    throw TreeComplaint(path: "", "this cannot be read: \(error).")
  }
}

struct TreeDecoder: Decoder, SingleValueDecodingContainer {
  let tree: Tree
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any]

  func below(_ step: Step, _ tree: Tree) -> TreeDecoder {
    TreeDecoder(tree: tree, codingPath: codingPath + [step], userInfo: userInfo)
  }

  func complaint(_ sentence: String) -> TreeComplaint { TreeComplaint(path: pathText(codingPath), sentence) }

  private func unlike(_ wanted: String) -> TreeComplaint {
    complaint("\(title) should be \(wanted), but is \(tree.shape).")
  }

  /// How complaints call what is being read.
  private var title: String {
    guard let last = codingPath.last else { return "the whole" }
    if last.intValue == nil { return "\"\(written(last.stringValue))\"" }
    return codingPath.count > 1
      ? "an entry of \"\(written(codingPath[codingPath.count - 2].stringValue))\"" : "an entry"
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let members = tree.members else { throw unlike("a block of keys") }
    for member in members where Key(stringValue: spoken(member.key)) == nil && Key(stringValue: member.key) == nil {
      throw below(Step(member.key), member.value).complaint(
        "\(title) has no key \"\(member.key)\". Correct its spelling, or leave it out.")
    }
    return KeyedDecodingContainer(BlockDecoder<Key>(decoder: self, members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    if case .plain(let text) = tree {
      return ListDecoder(decoder: self, items: lines(text).map { Tree.plain($0) })
    }
    guard let items = tree.items else { throw unlike("a list") }
    return ListDecoder(decoder: self, items: items)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try read(type) }

  func read<T: Decodable>(_ type: T.Type) throws -> T {
    switch type {
    case is String.Type: return try cast(text())
    case is Int.Type: return try cast(whole())
    case is Double.Type: return try cast(number())
    case is Bool.Type: return try cast(truth())
    default: break
    }
    do {
      return try T(from: self)
    } catch DecodingError.dataCorrupted {
      guard tree.members == nil else { throw complaint("\(title) holds no words. Write them in each language.") }
      let words = (type as? any CaseIterable.Type).map { choice($0) } ?? []
      let instead = words.isEmpty ? "" : " Write one of \(words.joined(separator: ", "))."
      throw complaint("\(title) cannot be \"\(tree.scalar?.prefix(60) ?? "…")\".\(instead)")
    }
  }

  private func cast<T>(_ value: some Any) throws -> T {
    guard let value = value as? T else { throw unlike("something else") }
    return value
  }

  private func text() throws -> String {
    switch tree {
    case .text(let text), .plain(let text):
      guard !text.isEmpty else { throw complaint("\(title) is empty. Write a text, or leave the key out.") }
      return text
    case .number, .truth, .list, .block: throw unlike("a text")
    }
  }

  private func whole() throws -> Int {
    switch tree {
    case .number(let text), .plain(let text):
      guard let number = Int(text), String(number) == text else { throw unlike("a whole number") }
      return number
    case .text, .truth, .list, .block: throw unlike("a whole number")
    }
  }

  private func number() throws -> Double {
    switch tree {
    case .number(let text), .plain(let text):
      guard let number = Double(text), number.isFinite else { throw unlike("a number") }
      return number
    case .text, .truth, .list, .block: throw unlike("a number")
    }
  }

  private func truth() throws -> Bool {
    switch tree {
    case .truth(let truth): return truth
    case .plain("true"): return true
    case .plain("false"): return false
    default: throw unlike("true or false")
    }
  }
}

private func choice<C: CaseIterable>(_ type: C.Type) -> [String] {
  type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
}
