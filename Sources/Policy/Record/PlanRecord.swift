// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Notation

/// The one canonical form of a plan: exports, the store and comparisons are all made from it. It follows from the types
/// themselves, so that a new part of the plan is in it as soon as it is in `Plan`.
extension Plan {
  package static let format = "blanddig-plan-1"

  /// The plan as a tree, its marks first: which format, and which language is the official one.
  package func record() throws -> Tree {
    var members = [
      Tree.Member("format", .text(Self.format)), Tree.Member("official", .text(title.official.code)),
    ]
    let period = Tree.block([
      Tree.Member("from", .text(from.description)), Tree.Member("to", .text(to.description)),
    ])
    for member in try tree(of: self).members ?? [] where member.key != "to" {
      members.append(member.key == "from" ? Tree.Member("period", period) : member)
    }
    return .block(members)
  }

  /// The plan that a tree records, or the first thing in it that no plan can have. Whether its codes fit together is
  /// for `unsound` to say.
  package init(record: Tree) throws(TreeComplaint) {
    guard let members = record.members else {
      throw TreeComplaint(path: "", "a plan should be a block of keys, but this is \(record.shape).")
    }
    guard record["format"]?.scalar == Self.format else {
      throw TreeComplaint(
        path: "format",
        "\"format\" should be \"\(Self.format)\": this is no plan that was exported, or a newer program exported it.")
    }
    guard let official = record["official"]?.scalar, !official.isEmpty else {
      throw TreeComplaint(path: "official", "\"official\" is missing: the code of the official language, such as da.")
    }
    let period = record["period"]
    for member in period?.members ?? [] where member.key != "from" && member.key != "to" {
      throw TreeComplaint(path: "period." + member.key, "\"period\" has no key \"\(member.key)\". It has from and to.")
    }
    let rest = members.flatMap { member -> [Tree.Member] in
      switch member.key {
      case "format", "official": []
      case "period": period?.members ?? [member]
      default: [member]
      }
    }
    do {
      self = try value(from: .block(rest), context: ["official": Language(official)])
    } catch {
      let isDay = error.path == "from" || error.path == "to"
      throw isDay ? TreeComplaint(path: "period." + error.path, error.sentence) : error
    }
  }
}
