// SPDX-License-Identifier: AGPL-3.0-or-later

package import Notation
package import Policy

/// A plan that was exported, read again: whole, or with complaints. Copenhagen has 130 kB as JSON.
package let largestPlan = 4 * 1_024 * 1_024

/// From a file's bytes; a name that ends in `.json` is read as JSON, any other as YAML.
package func readPlan(_ bytes: [UInt8], file: String) throws(PackComplaints) -> Plan {
  guard bytes.count <= largestPlan else {
    throw PackComplaints(
      file, 1, 1, "the file is larger than \(largestPlan / 1_024 / 1_024) MB. No plan is that long: export it again.")
  }
  let complaints = Complaints()
  // The readers of packs know no other file names; theirs is put right afterwards.
  let text = readText(bytes, of: .policy, complaints)
  guard let text, complaints.isEmpty else { throw PackComplaints(complaints, in: file) }
  if file.hasSuffix(".json") {
    do {
      return try makePlan(try readJSON(text, file: file))
    } catch let complaint as TextComplaint {
      throw PackComplaints(complaint)
    } catch {
      throw (error as? PackComplaints) ?? PackComplaints(file, 1, 1, "\(error)")
    }
  }
  guard let root = readTree(text, of: .policy, complaints) else { throw PackComplaints(complaints, in: file) }
  var places: [String: Notation.Place] = [:]
  let tree = tree(of: root, at: "", file, &places, complaints)
  guard complaints.isEmpty else { throw PackComplaints(complaints, in: file) }
  return try makePlan(Written(tree: tree, places: places))
}

/// From the tables of a folder, by their names without `.csv`.
package func readPlan(_ tables: [TreeTable]) throws(PackComplaints) -> Plan {
  let written: Written
  do {
    written = try readTables(tables, root: "plan")
  } catch {
    throw PackComplaints(error)
  }
  return try makePlan(written)
}

private func makePlan(_ written: Written) throws(PackComplaints) -> Plan {
  func complaints(_ path: String, _ sentence: String) -> PackComplaints {
    let place = written.place(of: path)
    return PackComplaints(place?.file ?? "", place?.line ?? 1, place?.column ?? 1, sentence)
  }
  let plan: Plan
  let faults: [PlanFault]
  do {
    plan = try Plan(record: try cleaned(written.tree, at: ""))
    faults = try unsound(plan)
  } catch let complaint as TreeComplaint {
    throw complaints(complaint.path, complaint.sentence)
  } catch {
    throw complaints("", "\(error)")
  }
  guard faults.isEmpty else {
    let places = places(of: written)
    throw PackComplaints(
      complaints: faults.map { fault in
        let place = fault.entry.flatMap { places[$0] } ?? written.place(of: "")
        return Complaint(
          file: place?.file ?? "", line: place?.line ?? 1, column: place?.column ?? 1, sentence: fault.sentence)
      })
  }
  return plan
}

/// Texts in NFC, without spaces around them, and without characters that cannot be seen; as a pack's are.
private func cleaned(_ tree: Tree, at path: String) throws(TreeComplaint) -> Tree {
  switch tree {
  case .text(let text): return .text(try cleaned(text, at: path))
  case .plain(let text): return .plain(try cleaned(text, at: path))
  case .number, .truth: return tree
  case .list(let items):
    var list: [Tree] = []
    for (place, item) in items.enumerated() { list.append(try cleaned(item, at: Notation.path(path, place))) }
    return .list(list)
  case .block(let members):
    var block: [Tree.Member] = []
    for member in members {
      block.append(Tree.Member(member.key, try cleaned(member.value, at: Notation.path(path, member.key))))
    }
    return .block(block)
  }
}

private func cleaned(_ text: String, at path: String) throws(TreeComplaint) -> String {
  if let objection = text.unicodeScalars.lazy.compactMap(objection).first {
    throw TreeComplaint(path: path, objection)
  }
  guard text.unicodeScalars.count <= longestText else {
    throw TreeComplaint(path: path, "this is longer than \(longestText) characters. Shorten it.")
  }
  return tidied(text)
}

/// Where the things with codes stand.
private func places(of written: Written) -> [EntryName: Notation.Place] {
  var places: [EntryName: Notation.Place] = [:]
  func walk(_ tree: Tree, _ path: String) {
    for member in tree.members ?? [] {
      let below = Notation.path(path, member.key)
      walk(member.value, below)
      for (index, item) in (member.value.items ?? []).enumerated() {
        let path = Notation.path(below, index)
        walk(item, path)
        if let kind = EntryKind(list: member.key), let code = item["code"]?.scalar {
          places[EntryName(kind, code)] = written.place(of: path)
        }
      }
    }
  }
  walk(written.tree, "")
  return places
}

extension PackComplaints {
  package init(_ file: String, _ line: Int, _ column: Int, _ sentence: String) {
    self.init(complaints: [Complaint(file: file, line: line, column: column, sentence: sentence)])
  }

  init(_ complaint: TextComplaint) {
    let place = complaint.place
    self.init(place.file, place.line, place.column, complaint.sentence)
  }

  init(_ complaints: Complaints, in file: String) {
    self.init(
      complaints: complaints.sorted.map {
        Complaint(file: file, line: $0.line, column: $0.column, sentence: $0.sentence)
      })
  }
}
