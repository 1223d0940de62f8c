// SPDX-License-Identifier: AGPL-3.0-or-later

/// Which number of a vote means agree, and how that is known.
///
/// Polis keeps agreement as −1 and gives it out as 1 in some files and as it is in others. The first of these that speaks
/// decides: what whoever runs this says; the counts of the statements; the counts of the people; the first vote on each
/// statement, which is its author's, whom Polis lets agree; the raw shape of the file; and else the usual 1.
struct VoteSign: Equatable {
  enum Source: String {
    case told
    /// `agrees` and `disagrees` of the statements.
    case statements
    /// `n-agree` and `n-disagree` of the people.
    case people
    /// Two thirds or more of the first votes on ten statements or more.
    case firstVotes = "first votes"
    /// A file with `pid` and `tid`, as the database names them.
    case raw
    case usual
  }

  /// 1 or −1.
  let agree: Int
  let source: Source

  init(told: Int?, statements: StatementsFile, votes: VotesFile) {
    if let told {
      (agree, source) = (told, .told)
    } else if let sign = statements.sign(of: votes.rows) {
      (agree, source) = (sign, .statements)
    } else if let sign = votes.signOfCounts {
      (agree, source) = (sign, .people)
    } else if let sign = Self.ofFirstVotes(votes.rows) {
      (agree, source) = (sign, .firstVotes)
    } else {
      (agree, source) = votes.isRaw ? (-1, .raw) : (1, .usual)
    }
  }

  private static func ofFirstVotes(_ rows: [VotesFile.Row]) -> Int? {
    // Two at the same moment, or votes without a time, tell nothing of who came first: they stand as 0.
    var first: [Int: (time: Int, vote: Int)] = [:]
    for row in rows {
      guard let known = first[row.statement], known.time <= row.time else {
        first[row.statement] = (row.time, row.time > 0 ? row.vote : 0)
        continue
      }
      if known.time == row.time { first[row.statement] = (row.time, 0) }
    }
    let (plus, minus) = (first.values.count { $0.vote > 0 }, first.values.count { $0.vote < 0 })
    guard first.count >= 10, 3 * max(plus, minus) >= 2 * first.count else { return nil }
    return plus > minus ? 1 : -1
  }

  /// Said in the report where nothing but custom or a habit of Polis tells.
  var caution: String? {
    switch source {
    case .told, .statements, .people: nil
    case .firstVotes:
      "That \(agree) means agree was seen from the first vote on each statement, which is its author's."
    case .raw: "That -1 means agree is how Polis keeps votes in its database, of which this file has the shape."
    case .usual: "Nothing in the files tells which number means agree; it was taken to be 1. --agree -1 turns it round."
    }
  }
}
