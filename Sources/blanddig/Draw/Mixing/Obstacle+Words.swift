// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Mixing

extension MixingFiles {
  /// Says in words why nothing can be, where, and the smallest change that helps.
  func complaint(_ obstacle: Obstacle, groups: Int, largest: Int) -> Complaint {
    switch obstacle {
    case .groups(let wanted, let people):
      return Complaint(
        "\(count(wanted, "group", "groups")) for \(people) people cannot be; ask for 1 to \(people) groups.")
    case .attribute(let index): return Complaint("The attribute \(quoted(attributeNames[index])) cannot be used.")
    case .limit(let index): return Complaint("\(quoted(limitWords[index])) cannot be kept: it contradicts itself.")
    case .unknownPerson: return Complaint("A wish names somebody who is not there.")
    case .tooManyTogether(let people, let largest):
      let wish = togetherFile.wishes.firstIndex { people.contains($0[0]) } ?? 0
      let message = "\(people.count) people are to sit together, directly or through others (\(named(people))), "
      let help =
        "but a group has \(largest) seats at most. Make groups of \(people.count), or take \(people.count - largest) out."
      return Complaint(message + help, file: togetherFile.name, line: togetherFile.lines[wish])
    case .togetherAndApart(let one, let other, let together, let apart):
      let message = "\(quoted(names[one])) and \(quoted(names[other])) are to sit apart here, but together by "
      let where_ = "\(togetherFile.name), line \(togetherFile.lines[together]). Take one of the two wishes back."
      return Complaint(message + where_, file: apartFile.name, line: apartFile.lines[apart])
    case .tooManyApart(let wish, let people, let groups):
      let message = "\(people) people are to sit apart from each other, but there are \(groups) groups. "
      let help = "Make \(people) groups, or take \(people - groups) of them out of this wish."
      return Complaint(message + help, file: apartFile.name, line: apartFile.lines[wish])
    case .tooFewWith, .tooManyWith, .togetherAboveLimit: return limitComplaint(obstacle, groups: groups)
    case .noLanguage(let person, let speakers, let smallest): return language(person, speakers, smallest)
    }
  }

  private func limitComplaint(_ obstacle: Obstacle, groups: Int) -> Complaint {
    switch obstacle {
    case .tooFewWith(let limit, _, let there):
      let each = there / max(1, groups)
      let help = each > 0 ? "At least \(each) can be kept" : "No such limit can be kept"
      let more = wishes.limits[limit].atLeast > 0 ? there / wishes.limits[limit].atLeast : 0
      let fewer = more > 0 ? ", or ask for \(count(more, "group", "groups"))" : ""
      return Complaint("\(quoted(limitWords[limit])): only \(there) have it, in \(groups) groups. \(help)\(fewer).")
    case .tooManyWith(let limit, let room, let there):
      let each = (there + groups - 1) / max(1, groups)
      return Complaint(
        "\(quoted(limitWords[limit])): \(there) have it, but that leaves room for \(room). Allow \(each).")
    case .togetherAboveLimit(let people, let limit, let count):
      let wish = togetherFile.wishes.firstIndex { people.contains($0[0]) } ?? 0
      let message = "\(count) of those who sit together have what \(quoted(limitWords[limit])) allows less of. "
      return Complaint(
        message + "Allow \(count), or part them.", file: togetherFile.name, line: togetherFile.lines[wish])
    default: return Complaint("A limit cannot be kept.")
    }
  }

  private func language(_ person: Int, _ speakers: Int, _ smallest: Int) -> Complaint {
    let row = table.rows[person]
    let who = quoted(names[person])
    let message =
      speakers == 0
      ? "\(who) has no language here; give one, or leave --language out."
      : "\(who) shares a language with at most \(count(speakers - 1, "other", "others")), and the smallest group has "
        + "\(smallest) seats. Make groups of \(speakers), or bring an interpreter and add the language here."
    return table.complaint(message, row, languageColumn ?? 0)
  }

  func named(_ people: [Int]) -> String {
    people.prefix(6).map { names[$0] }.joined(separator: ", ") + (people.count > 6 ? " …" : "")
  }

  /// What a seating that was found still breaks, in words.
  func words(_ flaw: Flaw) -> String {
    switch flaw {
    case .seats(let round): "round \(round + 1): the groups have the wrong sizes"
    case .together(let wish, let round):
      "round \(round + 1): together, \(togetherFile.name) line \(togetherFile.lines[wish])"
    case .apart(let wish, let round, let group):
      "round \(round + 1), group \(group + 1): apart, \(apartFile.name) line \(apartFile.lines[wish])"
    case .limit(let limit, let round, let group, let count):
      "round \(round + 1), group \(group + 1): \(limitWords[limit]) (there are \(count))"
    case .language(let round, let group, let without):
      "round \(round + 1), group \(group + 1): \(without) without the common language"
    }
  }
}
