// SPDX-License-Identifier: AGPL-3.0-or-later

/// What an absent key stands for.
private protocol Emptiable {
  static var nothing: Self { get }
}

extension Array: Emptiable {
  fileprivate static var nothing: [Element] { [] }
}

struct BlockDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: TreeDecoder
  private let values: [String: (written: String, tree: Tree)]

  init(decoder: TreeDecoder, members: [Tree.Member]) {
    self.decoder = decoder
    let pairs = members.map { member in
      let spoken = spoken(member.key)
      return (Key(stringValue: spoken) == nil ? member.key : spoken, (written: member.key, tree: member.value))
    }
    values = Dictionary(pairs, uniquingKeysWith: { $1 })
    allKeys = pairs.compactMap { Key(stringValue: $0.0) }
  }

  let allKeys: [Key]
  var codingPath: [any CodingKey] { decoder.codingPath }

  func contains(_ key: Key) -> Bool { values[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if !contains(key), let empty = (type as? any Emptiable.Type)?.nothing as? T { return empty }
    // A block that may hold nothing was not written down.
    if !contains(key), let empty = try? T(from: decoder.below(Step(key.stringValue), .block([]))) { return empty }
    return try below(key).read(type)
  }

  private func below(_ key: any CodingKey) throws -> TreeDecoder {
    guard let found = values[key.stringValue] else {
      throw decoder.complaint("\"\(written(key.stringValue))\" is missing here. Add it.")
    }
    return decoder.below(Step(found.written), found.tree)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try below(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try below(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try below(Step("super")) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try below(key) }
}

struct ListDecoder: UnkeyedDecodingContainer {
  let decoder: TreeDecoder
  let items: [Tree]
  private(set) var currentIndex = 0

  init(decoder: TreeDecoder, items: [Tree]) {
    self.decoder = decoder
    self.items = items
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  func decodeNil() throws -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().read(type) }

  private mutating func next() throws -> TreeDecoder {
    guard !isAtEnd else { throw decoder.complaint("this list ends too early.") }
    defer { currentIndex += 1 }
    return decoder.below(Step(currentIndex), items[currentIndex])
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { try next() }
}
