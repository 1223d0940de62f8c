// SPDX-License-Identifier: AGPL-3.0-or-later

internal import OpinionMap

/// A whole map from a vote log, beside red-dwarf.
func benchOpinions(_ file: String) throws {
  let votes = try numbers(file).compactMap { row in
    Vote.Answer(rawValue: Int8(row[2])).map { Vote(participant: row[0], statement: row[1], answer: $0, time: row[3]) }
  }
  let (all, map) = try seconds(3) { try OpinionMap(VoteTable(votes)) }
  print(
    """
    {"engine": "opinions", "votes": \(votes.count), "groups": \(map.groups.count), \
    "variance": \(map.axes.variance), "seconds": \(all)}
    """)
}
