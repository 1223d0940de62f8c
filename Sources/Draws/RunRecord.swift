// SPDX-License-Identifier: AGPL-3.0-or-later

/// What is kept of a draw, so that it can be repeated. Described field by field in `docs/records.md`.
public struct RunRecord: Sendable, Equatable {
  /// What a record says it is, with the version of its shape.
  public static let format = "blanddig-draw-record/1"

  /// One input as the record remembers it.
  public struct Input: Sendable, Equatable {
    /// What the file was to the engine.
    public var role: String
    /// What it was called then.
    public var name: String
    /// The hash of its bytes as they stood.
    public var sha256: String
    /// How many bytes it had.
    public var bytes: Int
  }

  /// The kind of draw.
  public var engine: String
  /// The version of its engine; it changes whenever results could.
  public var version: String
  /// Every setting, defaults too.
  public var parameters: [String: JSONValue]
  /// The files the draw was made from.
  public var inputs: [Input]
  /// Where luck came from.
  public var seed: Seed
  /// What came out.
  public var result: [String: JSONValue]

  /// The record of an outcome.
  public init(_ engine: any DrawEngine.Type, _ request: DrawRequest, seed: Seed, result: [String: JSONValue]) {
    self.engine = engine.name
    self.version = engine.version
    self.parameters = request.parameters
    self.inputs = request.inputs.map(Input.init)
    self.seed = seed
    self.result = result
  }

  /// As it is written to a file.
  public var json: JSONValue {
    .object([
      "format": .string(Self.format),
      "engine": .string(engine),
      "version": .string(version),
      "parameters": .object(parameters),
      "inputs": .array(inputs.map(\.json)),
      "seed": .object([
        "text": .string(seed.text), "trial": .bool(seed.isTrial),
        "commitment": seed.commitment.map { .string($0) } ?? .null,
      ]),
      "result": .object(result),
    ])
  }

  /// Reads a record, or the `record` field of what `--json` printed.
  public init(reading json: JSONValue, file: String) throws(Complaint) {
    let json = json["record"].asObject == nil ? json : json["record"]
    guard json["format"].asString == Self.format else {
      throw Complaint("This is no record of a draw: “format” should be \(Self.format).", file: file)
    }
    guard let engine = json["engine"].asString, let version = json["version"].asString,
      let parameters = json["parameters"].asObject, let result = json["result"].asObject,
      let seed = json["seed"]["text"].asString
    else {
      throw Complaint("The record needs “engine”, “version”, “parameters”, “seed” and “result”.", file: file)
    }
    self.engine = engine
    self.version = version
    self.parameters = parameters
    self.inputs = try Input.list(json["inputs"], file: file)
    self.seed = Seed(seed, commitment: json["seed"]["commitment"].asString)
    self.result = result
  }
}

extension RunRecord.Input {
  init(_ file: InputFile) {
    self.init(role: file.role, name: file.name, sha256: file.sha256, bytes: file.size)
  }

  var json: JSONValue {
    ["role": .string(role), "name": .string(name), "sha256": .string(sha256), "bytes": .int(bytes)]
  }

  static func list(_ json: JSONValue, file: String) throws(Complaint) -> [RunRecord.Input] {
    var inputs: [RunRecord.Input] = []
    for (place, entry) in (json.asArray ?? []).enumerated() {
      guard let role = entry["role"].asString, let name = entry["name"].asString,
        let sha256 = entry["sha256"].asString, let bytes = entry["bytes"].asInt
      else {
        throw Complaint("Input \(place + 1) needs “role”, “name”, “sha256” and “bytes”.", file: file)
      }
      inputs.append(RunRecord.Input(role: role, name: name, sha256: sha256, bytes: bytes))
    }
    return inputs
  }

  /// Finds, for each input that is remembered, the file with its hash, whatever the file is called now.
  public static func match(_ remembered: [RunRecord.Input], to files: [InputFile]) throws(Complaint) -> [InputFile] {
    let byHash = Dictionary(files.map { ($0.sha256, $0) }) { first, _ in first }
    var matched: [InputFile] = []
    for input in remembered {
      guard let file = byHash[input.sha256] else {
        let hash = "(\(input.role), SHA-256 \(input.sha256))"
        throw Complaint("None of the given files is \(quoted(input.name)) as it was then \(hash).")
      }
      matched.append(file.named(input.name, role: input.role))
    }
    return matched
  }
}
