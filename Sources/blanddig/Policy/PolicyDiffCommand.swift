// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import City
import Foundation
import Notation
import Policy

struct PolicyDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what one plan has and another has not: added, changed field by field, gone.",
    discussion: """
      Of a store that holds several plans, the one with the other's id is compared, else the newest. Ends with 0 when \
      both say the same, with 1 when they differ, with 2 when one cannot be read.
      """
  )

  @Argument(help: "The older: a pack, a store, or a plan that was exported.")
  var older: String

  @Argument(help: "The newer.")
  var newer: String

  @Flag(help: "As JSON.")
  var json = false

  func run() async throws {
    let difference = try await orComplain(code: 2) {
      let (old, new) = (try await PlanSource.read(older), try await PlanSource.read(newer))
      if case .store = old { return try compare(try old.plan(like: try new.plan().id), try new.plan()) }
      return try compare(try old.plan(), try new.plan(like: try old.plan().id))
    }
    let text = json ? tree(of: difference).json : describe(difference)
    FileHandle.standardOutput.write(Data(text.utf8))
    if !difference.isEmpty { throw ExitCode(1) }
  }

  private func compare(_ old: Plan, _ new: Plan) throws -> PlanDifference { try PlanDifference(from: old, to: new) }
}

/// For people, one thing a line.
private func describe(_ difference: PlanDifference) -> String {
  if difference.isEmpty { return "Both say the same.\n" }
  var lines: [String] = []
  lines += difference.added.map { "+ \($0.name)\(title(of: $0))" }
  for change in difference.changed {
    lines.append("~ \(change.name)")
    lines += change.fields.map { "    \($0.field): \($0.old.map(quoted) ?? "–") → \($0.new.map(quoted) ?? "–")" }
  }
  lines += difference.gone.map { "- \($0.name)\(title(of: $0))" }
  let counts = "\(difference.added.count) added, \(difference.changed.count) changed, \(difference.gone.count) gone."
  return (lines + [counts, ""]).joined(separator: "\n")
}

private func quoted(_ text: String) -> String { "“\(text)”" }

private func title(of entry: PlanEntry) -> String {
  let words = entry.content["name"] ?? entry.content["text"]
  return words?.members?.first?.value.scalar.map { " “\($0)”" } ?? ""
}

private func tree(of difference: PlanDifference) -> Tree {
  func members(_ name: EntryName) -> [Tree.Member] {
    [.init("kind", .text(name.kind.rawValue)), .init("code", .text(name.code))]
  }
  func whole(_ entry: PlanEntry) -> Tree { .block(members(entry.name) + [.init("content", entry.content)]) }
  return .block([
    .init("equal", .truth(difference.isEmpty)), .init("added", .list(difference.added.map(whole))),
    .init(
      "changed",
      .list(
        difference.changed.map { change in
          .block(members(change.name) + [.init("fields", .list(change.fields.map(tree)))])
        })),
    .init("gone", .list(difference.gone.map(whole))),
  ])
}

private func tree(_ field: PlanDifference.Field) -> Tree {
  .block(
    [.init("field", .text(field.field))]
      + [field.old.map { .init("old", .text($0)) }, field.new.map { .init("new", .text($0)) }].compactMap(\.self))
}
