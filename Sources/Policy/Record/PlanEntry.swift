// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Notation

/// One thing of a plan with all that is said of it, and nothing of the things below it but their codes.
package struct PlanEntry: Equatable, Sendable {
  package let name: EntryName
  package let content: Tree

  package init(name: EntryName, content: Tree) {
    self.name = name
    self.content = content
  }
}

/// Stands in an entry for the list of the things below it.
private let mark = "entries"

extension Plan {
  /// The plan taken apart, the plan itself first, then its things in their order.
  package func entries() throws -> [PlanEntry] {
    var entries: [PlanEntry] = []
    let content = detach(try record(), into: &entries)
    return [PlanEntry(name: EntryName(.plan, id), content: content)] + entries
  }

  /// The plan put together again. `gone` are things that others may still name, and that it no longer has.
  package init(entries: [PlanEntry], without gone: Set<EntryName> = []) throws(TreeComplaint) {
    guard let plan = entries.first(where: { $0.name.kind == .plan }) else {
      throw TreeComplaint(path: "", "nothing is written of the plan itself.")
    }
    let contents = Dictionary(entries.map { ($0.name, $0.content) }, uniquingKeysWith: { $1 })
    try self.init(record: try attach(plan.content, contents, gone))
  }
}

private func detach(_ tree: Tree, into entries: inout [PlanEntry]) -> Tree {
  guard let members = tree.members else { return tree }
  return .block(
    members.map { member in
      guard let kind = EntryKind.lists[member.key], let items = member.value.items, !items.isEmpty,
        items.allSatisfy({ $0["code"] != nil })
      else { return Tree.Member(member.key, detach(member.value, into: &entries)) }
      let codes = items.map { item in
        let code = item["code"]?.scalar ?? ""
        let place = entries.count
        let content = detach(item, into: &entries)
        entries.insert(PlanEntry(name: EntryName(kind, code), content: content), at: place)
        return Tree.text(code)
      }
      return Tree.Member(member.key, .block([Tree.Member(mark, .list(codes))]))
    })
}

private func attach(_ tree: Tree, _ contents: [EntryName: Tree], _ gone: Set<EntryName>) throws(TreeComplaint) -> Tree {
  guard let members = tree.members else { return tree }
  var whole: [Tree.Member] = []
  for member in members {
    guard let kind = EntryKind.lists[member.key], let codes = member.value[mark]?.items else {
      whole.append(Tree.Member(member.key, try attach(member.value, contents, gone)))
      continue
    }
    var items: [Tree] = []
    for code in codes {
      let name = EntryName(kind, code.scalar ?? "")
      if gone.contains(name) { continue }
      guard let content = contents[name] else { throw TreeComplaint(path: "", "nothing is written of \(name).") }
      items.append(try attach(content, contents, gone))
    }
    whole.append(Tree.Member(member.key, .list(items)))
  }
  return .block(whole)
}

extension PlanEntry {
  /// What is said of it, field by field: `name.da`, `money.2011.millions`, `goals`.
  package var fields: [(field: String, value: String)] {
    var fields: [(String, String)] = []
    flatten(content, at: "", into: &fields)
    return fields
  }

  private func flatten(_ tree: Tree, at path: String, into fields: inout [(String, String)]) {
    if let codes = tree[mark]?.items {
      fields.append((path, list(codes)))
    } else if let members = tree.members {
      for member in members { flatten(member.value, at: Notation.path(path, member.key), into: &fields) }
    } else if let items = tree.items {
      if items.allSatisfy({ $0.scalar != nil }) {
        if !items.isEmpty { fields.append((path, list(items))) }
      } else {
        for (place, item) in items.enumerated() {
          let id = item["year"]?.scalar ?? item["code"]?.scalar ?? item["plan"]?.scalar ?? "\(place + 1)"
          flatten(item, at: Notation.path(path, id), into: &fields)
        }
      }
    } else {
      fields.append((path, tree.scalar ?? ""))
    }
  }

  private func list(_ items: [Tree]) -> String { items.compactMap(\.scalar).joined(separator: ", ") }
}
