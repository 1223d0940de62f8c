// SPDX-License-Identifier: AGPL-3.0-or-later

/// A JSON value with one way of being written, so that its hash means something.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The value under a key; null where there is none or where this is no object.
  public subscript(key: String) -> JSONValue {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  public var asString: String? { if case .string(let text) = self { text } else { nil } }
  public var asBool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  public var asArray: [JSONValue]? { if case .array(let list) = self { list } else { nil } }
  public var asObject: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }

  public var asInt: Int? {
    switch self {
    case .int(let number): number
    case .double(let number): Int(exactly: number)
    default: nil
    }
  }

  public var asDouble: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
  public init(nilLiteral: ()) { self = .null }
  public init(_ list: [String]) { self = .array(list.map { .string($0) }) }
  public init(_ list: [Int]) { self = .array(list.map { .int($0) }) }
  public init(_ list: [Double]) { self = .array(list.map { .double($0) }) }
}
