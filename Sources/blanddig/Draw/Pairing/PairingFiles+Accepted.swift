// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Pairing

extension PairingFiles {
  /// Reads the pairs that stand. A pair that is also vetoed or declined, a mentee with two mentors, and a mentor with more
  /// mentees than room are complained about. `all` tells the fits; a pair that has none there counts 0.
  func readAccepted(_ file: InputFile, _ all: Pool) throws -> [Pair: Int] {
    var complaints: [Complaint] = []
    var found: [Pair: Int] = [:]
    var lines: [Int: Int] = [:]
    var loads = capacities.map { _ in 0 }
    let refused = Set(declined)
    for (pair, line) in try pairs(file) {
      func complain(_ message: String) { complaints.append(Complaint(message, file: file.name, line: line)) }
      let mentor = quoted(mentors.names[pair.mentor])
      let mentee = quoted(mentees.names[pair.mentee])
      if vetoes.contains(pair) {
        complain("\(mentor) and \(mentee) are accepted here and vetoed there; take the pair out of one of the files.")
      } else if refused.contains(pair) {
        complain("\(mentor) and \(mentee) are accepted here and declined there; take the pair out of one of the files.")
      } else if let earlier = lines[pair.mentee] {
        complain("\(mentee) has accepted a mentor on line \(earlier) already; keep one of the two.")
      } else if loads[pair.mentor] == capacities[pair.mentor] {
        let room = capacities[pair.mentor]
        complain("\(mentor) has room for \(room); raise the capacity to \(room + 1), or take one pair back.")
      } else {
        lines[pair.mentee] = line
        loads[pair.mentor] += 1
        found[pair] = all.fit(of: pair) ?? 0
      }
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return found
  }
}
