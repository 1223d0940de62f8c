// SPDX-License-Identifier: AGPL-3.0-or-later

/// Everything a draw is made from. The same request gives the same outcome, in every run.
public struct DrawRequest: Sendable {
  /// The files, each in its role.
  public var inputs: [InputFile]
  /// The engine's settings as they stand in the record; every setting is written, defaults too.
  public var parameters: [String: JSONValue]
  /// Nil when a commitment is made: then only what needs no luck is computed.
  public var seed: Seed?
  /// Told now and then, in a few words, how far the work has come. Never part of the result.
  public var progress: @Sendable (String) -> Void

  /// A request; without progress nobody is told.
  public init(
    inputs: [InputFile], parameters: [String: JSONValue], seed: Seed?,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.inputs = inputs
    self.parameters = parameters
    self.seed = seed
    self.progress = progress
  }

  /// The one input in a role; the complaint names the role.
  public func input(_ role: String) throws(Complaint) -> InputFile {
    if let file = inputs.first(where: { $0.role == role }) { return file }
    throw Complaint("The \(role) file is missing.")
  }
}

/// What a draw came to.
public struct DrawOutcome {
  /// What the record keeps: the whole result without seconds, and without anybody's answers.
  public var result: [String: JSONValue]
  /// The part of the result that stands before the seed is known; its hash is in the commitment. Often empty.
  public var committed: [String: JSONValue]
  /// What `--json` prints. Usually the result; an engine may add what is long but follows from it.
  public var answer: [String: JSONValue]
  /// Made when somebody wants to read it, since it may cost more than the draw.
  public var report: Report { makeReport() }
  private let makeReport: () -> Report

  /// An outcome; without an answer the result is what `--json` prints.
  public init(
    result: [String: JSONValue], committed: [String: JSONValue] = [:], answer: [String: JSONValue]? = nil,
    report: @autoclosure @escaping () -> Report
  ) {
    self.result = result
    self.committed = committed
    self.answer = answer ?? result
    makeReport = report
  }
}

/// One kind of draw, as the commands, the commitment and the verification see it.
///
/// An engine's own library knows nothing of this; the conformance stands beside its command and turns files and
/// settings into the engine's values and its result into JSON and a report.
public protocol DrawEngine: Sendable {
  /// The command's name, for example `sortition`; also the name in records.
  static var name: String { get }
  /// Changes whenever the same request could give another result.
  static var version: String { get }
  /// Whether luck decides anything. Where it does not, no seed is kept and nothing is marked as a trial.
  static var drawsLots: Bool { get }
  /// Runs the draw. Throws a ``Complaint`` or ``Complaints`` about what was handed in.
  static func run(_ request: DrawRequest) throws -> DrawOutcome
  /// What anybody can check from the record alone, without the inputs: each sentence is something that is wrong.
  static func faults(in record: RunRecord) -> [String]
}

extension DrawEngine {
  /// Most engines do.
  public static var drawsLots: Bool { true }
  /// Nothing, for an engine whose records say nothing that could be checked alone.
  public static func faults(in record: RunRecord) -> [String] { [] }
}
