// SPDX-License-Identifier: AGPL-3.0-or-later

/// Any value as a tree. Keys stand in the order in which the type declares them, and in the packs' spelling:
/// `concretisedBy` becomes `concretised_by`. What is nil is left out, and so
/// is a block that holds nothing.
package func tree(of value: some Encodable) throws -> Tree {
  let slot = Slot()
  try slot.fill(with: value, at: [])
  return slot.tree
}

/// A place in the tree that is being filled.
private final class Slot {
  private enum Shape {
    case block, list
    case scalar(Tree)
  }

  private var shape = Shape.block
  private var keys: [String] = []
  private var slots: [Slot] = []

  var tree: Tree {
    switch shape {
    case .scalar(let tree): tree
    case .list: .list(slots.map(\.tree))
    case .block: .block(zip(keys, slots).map { Tree.Member($0, $1.tree) }.filter { $0.value != .block([]) })
    }
  }

  var count: Int { slots.count }

  func becomeList() { shape = .list }

  func member(_ key: any CodingKey) -> Slot {
    keys.append(written(key.stringValue))
    return item()
  }

  func item() -> Slot {
    let slot = Slot()
    slots.append(slot)
    return slot
  }

  func fill(with value: some Encodable, at path: [any CodingKey]) throws {
    switch value {
    case let text as String: shape = .scalar(.text(text))
    case let truth as Bool: shape = .scalar(.truth(truth))
    case let number as any BinaryInteger: shape = .scalar(.number("\(number)"))
    case let number as Double: shape = .scalar(.number(shortest(number)))
    default: try value.encode(to: TreeEncoder(slot: self, codingPath: path))
    }
  }
}

/// The shortest decimals that read back the same; no point where none is needed.
private func shortest(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

private struct TreeEncoder: Encoder, SingleValueEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(BlockEncoder<Key>(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.becomeList()
    return ListEncoder(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() throws {}

  func encode<T: Encodable>(_ value: T) throws { try slot.fill(with: value, at: codingPath) }
}

private struct BlockEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: Slot
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) throws {}

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try slot.member(key).fill(with: value, at: codingPath + [key])
  }

  private func encoder(_ key: any CodingKey) -> TreeEncoder {
    TreeEncoder(slot: slot.member(key), codingPath: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder(key).unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder(Step("super")) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }
}

private struct ListEncoder: UnkeyedEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]

  var count: Int { slot.count }

  func encodeNil() throws {}

  func encode<T: Encodable>(_ value: T) throws {
    try slot.item().fill(with: value, at: codingPath + [Step(count)])
  }

  private var next: TreeEncoder { TreeEncoder(slot: slot.item(), codingPath: codingPath) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    next.container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next.unkeyedContainer() }

  func superEncoder() -> any Encoder { next }
}
