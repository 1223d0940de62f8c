// SPDX-License-Identifier: AGPL-3.0-or-later

/// What is published before a draw: everything that decides it but the seed, and where the seed will come from.
public struct Commitment: Sendable, Equatable {
  /// What a commitment says it is, with the version of its shape.
  public static let format = "blanddig-draw-commitment/1"

  /// The kind of draw.
  public var engine: String
  /// The version of its engine.
  public var version: String
  /// Every setting, defaults too.
  public var parameters: [String: JSONValue]
  /// The files, by their hashes.
  public var inputs: [RunRecord.Input]
  /// SHA-256 of the canonical text of what stands before the seed is known (the lottery).
  public var lottery: String
  /// The public source that is named beforehand, for example “six dice at the meeting of 1 December”.
  public var source: String

  /// What is committed to by an outcome that was computed without a seed.
  public init(_ engine: any DrawEngine.Type, _ request: DrawRequest, _ outcome: DrawOutcome, source: String) {
    self.engine = engine.name
    self.version = engine.version
    self.parameters = request.parameters
    self.inputs = request.inputs.map(RunRecord.Input.init)
    self.lottery = Self.hash(of: outcome.committed)
    self.source = source
  }

  /// The hash of what stands before the seed is known.
  public static func hash(of committed: [String: JSONValue]) -> String {
    Digest.hex(JSONValue.object(committed).canonical)
  }

  /// As it is written to a file.
  public var json: JSONValue {
    .object([
      "format": .string(Self.format), "engine": .string(engine), "version": .string(version),
      "parameters": .object(parameters), "inputs": .array(inputs.map(\.json)),
      "lottery": .string(lottery), "source": .string(source),
    ])
  }

  /// The hash that is published and that the record names: SHA-256 of the canonical text.
  public var sha256: String { Digest.hex(json.canonical) }

  /// Reads a commitment; refused with what is missing.
  public init(reading json: JSONValue, file: String) throws(Complaint) {
    guard json["format"].asString == Self.format else {
      throw Complaint("This is no commitment: “format” should be \(Self.format).", file: file)
    }
    guard let engine = json["engine"].asString, let version = json["version"].asString,
      let parameters = json["parameters"].asObject, let lottery = json["lottery"].asString,
      let source = json["source"].asString
    else {
      let wanted = "“engine”, “version”, “parameters”, “lottery” and “source”"
      throw Complaint("The commitment needs \(wanted).", file: file)
    }
    self.engine = engine
    self.version = version
    self.parameters = parameters
    self.inputs = try RunRecord.Input.list(json["inputs"], file: file)
    self.lottery = lottery
    self.source = source
  }

  /// What a record says otherwise than this commitment; empty when it keeps to it.
  public func faults(in record: RunRecord) -> [String] {
    var faults: [String] = []
    if record.seed.commitment != sha256 { faults.append("The record names another commitment.") }
    if record.engine != engine { faults.append("The record is of another engine.") }
    let parameters = JSONValue.object(record.parameters)
    if let found = parameters.firstDifference(from: .object(self.parameters)) {
      faults.append("The settings are not those committed to: \(found)")
    }
    if record.inputs.map(\.sha256) != inputs.map(\.sha256) { faults.append("The inputs are not those committed to.") }
    return faults
  }
}
