// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

extension PlacementFiles {
  /// Says a market's complaint in words, with file, line and the smallest change that helps.
  func complaint(
    _ complaint: MarketComplaint, files: (programmes: String, reserves: String?, applications: String)
  ) -> Complaint {
    switch complaint {
    case .seats(let programme):
      return Complaint("The programme has no seat.", file: files.programmes, line: programmeLines[programme])
    case .reserve(let programme, let reserve):
      return at(programme, reserve, files.reserves, "This reserve cannot be.")
    case .reservesAboveCapacity(let programme, let reserved):
      let capacity = programmes[programme].capacity
      let message = "\(quoted(programmeNames[programme])) keeps \(reserved) seats for reserves but has \(capacity)."
      let help = " Give it \(reserved) seats, or keep \(reserved - capacity) fewer."
      let last = programmes[programme].reserves.lastIndex { $0.kind != .hardMax } ?? 0
      return at(programme, last, files.reserves, message + help)
    case .minimumAboveMaximum(let programme, let reserve, let minimum):
      let most = programmes[programme].reserves[reserve].seats
      let message =
        "At least \(minimum) seats are kept for \(typeName(programme, reserve)), but at most \(most) may be given."
      return at(
        programme, reserve, files.reserves,
        message + " Raise the maximum to \(minimum), or keep \(minimum - most) fewer.")
    case .reserveTwice(let programme, let reserve):
      let message = "This reserve for \(typeName(programme, reserve)) stands here again; put the seats into one row."
      return at(programme, reserve, files.reserves, message)
    case .overlap(let programme, let hard, let other, let applicant):
      return overlap(programme, hard, other, applicant, files.reserves)
    case .maximumBehindOpenSeats(let programme, let reserve):
      let message = "A hard-max needs reserved seats to be filled first; leave --first open out, or drop this maximum."
      return at(programme, reserve, files.reserves, message)
    case .unknownProgramme(let applicant, let wish), .programmeTwice(let applicant, let wish):
      let index = Int(wishes.starts[applicant]) + wish
      let name = quoted(programmeNames[Int(wishes.applications[index].programme)])
      let message = "\(quoted(applicantNames[applicant])) wishes for \(name) twice; leave this row out."
      return Complaint(message, file: files.applications, line: Int(wishes.lines[index]))
    case .shape:
      return Complaint("The files do not belong together.", file: files.applications)
    }
  }

  private func overlap(_ programme: Int, _ hard: Int, _ other: Int, _ applicant: Int, _ file: String?) -> Complaint {
    let (one, two) = (typeName(programme, hard), typeName(programme, other))
    let message =
      "A hard limit for \(one) cannot stand beside the reserve for \(two) at \(quoted(programmeNames[programme])): "
      + "\(quoted(applicantNames[applicant])) has both, so it is not clear for which of them they count. "
      + "Make both soft, or leave one out."
    return at(programme, hard, file, message)
  }

  private func at(_ programme: Int, _ reserve: Int, _ file: String?, _ message: String) -> Complaint {
    Complaint(message, file: file, line: reserveLines[programme][reserve])
  }

  func typeName(_ programme: Int, _ reserve: Int) -> String { types[programmes[programme].reserves[reserve].type].name }
}
