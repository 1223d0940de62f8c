// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Disclosure
internal import Draws

/// The adversary: tries to recover hidden cells from everything published.
struct AttackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attack",
    abstract: "Tries to recover what releases hide; ends with an error if it can.",
    discussion: """
      RELEASE is what protect wrote, or any table of counts with blanks (JSON-stat, PX, CSV). All are taken together. \
      Example: blanddig barometer attack public/*.release.json --earlier last-year/by_district.release.json
      """
  )

  @Argument(help: "What is published of the same people.")
  var releases: [String]

  @Option(parsing: .upToNextOption, help: "Earlier releases of the same cells.")
  var earlier: [String] = []

  @Option(help: "Cells of 1 to K - 1 people are unsafe.")
  var k = 5

  @Flag(help: "Counts never fall from release to release.")
  var grows = false

  @Option(help: "A dimension whose categories do not add up (points in time).")
  var points: [String] = []

  @Option(help: "A dimension of answers, in which all-in-one is a recovery; without it, every dimension but time.")
  var answers: [String] = []

  @OptionGroup var output: MeasureOutput

  func run() throws {
    let inputs =
      try releases.map { path in try InputFile.read(path, role: "release") }
      + earlier.map { path in try InputFile.read(path, role: "released") }
    let request = DrawRequest(
      inputs: inputs,
      parameters: [
        "k": .int(k), "grows": .bool(grows), "points": JSONValue(points.sorted()),
        "answers": JSONValue(answers.sorted()),
      ], seed: nil)
    let outcome = try measure(AttackEngine.self, request, output)
    if outcome.result["recoveries"] != 0 || outcome.result["contradiction"] != false { throw ExitCode(2) }
  }
}

/// Reads releases and attacks them.
enum AttackEngine: DrawEngine {
  static let name = "attack"
  static let version = "2"

  static func attack(_ request: DrawRequest) throws -> ReleaseAttack {
    let reader = CountTables(request.parameters)
    let now = try request.inputs.filter { $0.role == "release" }.map { file in try reader.published(file) }
    let earlier = try request.inputs.filter { $0.role == "released" }.map { file in [try reader.published(file)] }
    return try said {
      try ReleaseAttack(
        now, earlier: earlier, k: request.parameters["k"]?.asInt ?? 5,
        grows: request.parameters["grows"]?.asBool ?? false)
    }
  }

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let attack = try attack(request)
    let rows = attack.ranges.map { range in
      [range.cell, decimal(range.low, 2), range.high.isFinite ? decimal(range.high, 2) : "no limit"]
    }
    let verdict =
      attack.isContradiction
      ? "The published figures contradict each other: no counts of people can be like that."
      : attack.findings.isEmpty
        ? "Nothing was recovered: \(attack.hidden) of \(attack.cells) cells are hidden and stay hidden."
        : "\(attack.findings.count) cells were recovered."
    let findings = attack.findings.map { finding -> JSONValue in
      [
        "cell": .string(finding.cell), "kind": .string(finding.kind.rawValue), "low": .double(finding.low),
        "high": .double(finding.high),
      ]
    }
    let ranges = attack.ranges.map { range -> JSONValue in
      [
        "cell": .string(range.cell), "low": .double(range.low),
        "high": range.high.isFinite ? .double(range.high) : .null,
      ]
    }
    return DrawOutcome(
      result: [
        "recovered": .array(findings), "recoveries": .int(attack.findings.count), "hidden": .int(attack.hidden),
        "cells": .int(attack.cells), "contradiction": .bool(attack.isContradiction), "ranges": .array(ranges),
      ],
      report: Report(
        title: "The attack on what is published",
        parts: [.paragraph(verdict)] + attack.findings.prefix(20).map { .paragraph($0.sentence) } + [
          .table(
            caption: "What can be known of each hidden cell", columns: ["Cell", "At least", "At most"], rows: rows,
            numeric: [1, 2])
        ]))
  }
}
