// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Pairing

/// The first proposal, and what each no made of it, one after the other.
///
/// Pairs that both sides have accepted stand fixed from the moment on in which they were proposed; those that never were
/// (two people found each other) are fixed at the end. So the noes of before lead to the same proposals as they did then.
struct PairingHistory {
  /// Before anybody said no, and now; by mentee.
  private(set) var first: [Pair] = []
  private(set) var now: [Pair] = []
  /// Whether the separate check found every step allowed and best.
  private(set) var isProved = true

  private let files: PairingFiles
  private let rule: PairingRule
  private var refused: Set<Pair> = []

  init(_ files: PairingFiles, rule: PairingRule) {
    (self.files, self.rule) = (files, rule)
    let proposal = pair(files.pool, rule: rule)
    isProved = faults(in: proposal, of: files.pool).isEmpty
    (first, now) = (proposal.pairs, proposal.pairs)
    for no in files.declined {
      refused.insert(no)
      if now.contains(no) { repair(around: Set(now.filter { files.accepted[$0] != nil })) }
    }
    let accepted = Set(files.accepted.keys)
    if !accepted.isSubset(of: now) { repair(around: accepted) }
  }

  private mutating func repair(around fixed: Set<Pair>) {
    let open = files.pool.settled(fixed)
    let again = pairAgain(open, earlier: now, declined: refused, rule: rule)
    isProved = isProved && faults(in: again, of: open.without(refused)).isEmpty
    now = (again.pairs + fixed).sorted()
  }
}
