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

  /// The text; nil for anything else.
  public var asString: String? { if case .string(let text) = self { text } else { nil } }
  /// True or false; nil for anything else.
  public var asBool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  /// The list; nil for anything else.
  public var asArray: [JSONValue]? { if case .array(let list) = self { list } else { nil } }
  /// The fields; nil for anything else.
  public var asObject: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }

  /// The whole number, however it is written; nil for anything else.
  public var asInt: Int? {
    switch self {
    case .int(let number): number
    case .double(let number): Int(exactly: number)
    default: nil
    }
  }

  /// The number; nil for anything else.
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
  /// A list of texts.
  public init(_ list: [String]) { self = .array(list.map { .string($0) }) }
  /// A list of whole numbers.
  public init(_ list: [Int]) { self = .array(list.map { .int($0) }) }
  /// A list of numbers.
  public init(_ list: [Double]) { self = .array(list.map { .double($0) }) }
}
