// SPDX-License-Identifier: Apache-2.0

/// A mentor who could serve a mentee, and how well: whole units, above 0.
public struct Candidate: Sendable, Equatable {
  public var mentor: Int32
  public var fit: Int32

  public init(mentor: Int, fit: Int) {
    self.mentor = Int32(clamping: mentor)
    self.fit = Int32(clamping: fit)
  }
}

/// A pair by its indices.
public struct Pair: Sendable, Hashable, Comparable {
  public let mentor: Int
  public let mentee: Int

  public init(mentor: Int, mentee: Int) { (self.mentor, self.mentee) = (mentor, mentee) }

  public static func < (a: Pair, b: Pair) -> Bool { (a.mentee, a.mentor) < (b.mentee, b.mentor) }
}

/// What is wrong with a pool. Indices point into what was handed in.
public enum PoolComplaint: Error, Sendable, Equatable {
  /// `starts` does not divide `candidates` among the mentees.
  case shape
  case negativeCapacity(mentor: Int)
  case unknownMentor(mentee: Int, place: Int)
  case mentorTwice(mentee: Int, place: Int)
  /// A fit of 0 or below, or above `Pool.fitLimit`.
  case fit(mentee: Int, place: Int)
}

/// Mentors with room, and for each mentee the mentors who could serve them: the input, checked.
///
/// A pair that may not be (a veto, a "no", no common language) is left out.
public struct Pool: Sendable, Equatable {
  /// The largest fit.
  public static let fitLimit: Int32 = 1_000_000

  /// How many mentees each mentor takes at most.
  public let capacities: [Int]
  /// Mentee `m` has candidates `starts[m] ..< starts[m + 1]`.
  public let starts: [Int32]
  public let candidates: [Candidate]

  public init(capacities: [Int], mentees: [[Candidate]]) throws(PoolComplaint) {
    var starts: [Int32] = [0]
    var total = 0
    for list in mentees {
      total += list.count
      starts.append(Int32(clamping: total))
    }
    try self.init(capacities: capacities, starts: starts, candidates: mentees.flatMap { $0 })
  }

  /// Cost: one pass.
  public init(capacities: [Int], starts: [Int32], candidates: [Candidate]) throws(PoolComplaint) {
    (self.capacities, self.starts, self.candidates) = (capacities, starts, candidates)
    guard starts.first == 0, Int(starts.last ?? -1) == candidates.count else { throw .shape }
    for (a, b) in zip(starts, starts.dropFirst()) where b < a { throw .shape }
    if let mentor = capacities.firstIndex(where: { $0 < 0 }) { throw .negativeCapacity(mentor: mentor) }
    var last = [Int32](repeating: -1, count: capacities.count)
    for mentee in 0..<menteeCount {
      for (place, index) in range(of: mentee).enumerated() {
        let candidate = candidates[index]
        guard capacities.indices.contains(Int(candidate.mentor)) else {
          throw .unknownMentor(mentee: mentee, place: place)
        }
        if last[Int(candidate.mentor)] == Int32(mentee) { throw .mentorTwice(mentee: mentee, place: place) }
        last[Int(candidate.mentor)] = Int32(mentee)
        if !(1...Pool.fitLimit).contains(candidate.fit) { throw .fit(mentee: mentee, place: place) }
      }
    }
  }

  public var menteeCount: Int { starts.count - 1 }

  /// The indices into `candidates` of one mentee.
  public func range(of mentee: Int) -> Range<Int> { Int(starts[mentee])..<Int(starts[mentee + 1]) }

  /// The fit of a pair, or nil if it may not be.
  public func fit(of pair: Pair) -> Int? {
    range(of: pair.mentee).first { candidates[$0].mentor == Int32(pair.mentor) }.map { Int(candidates[$0].fit) }
  }

  /// The same pool without some pairs, and without any that fit less than `floor`.
  public func without(_ pairs: Set<Pair>, floor: Int = 1) -> Pool {
    var kept: [Candidate] = []
    var starts: [Int32] = [0]
    for mentee in 0..<menteeCount {
      kept += range(of: mentee).map { candidates[$0] }.filter {
        Int($0.fit) >= floor && (pairs.isEmpty || !pairs.contains(Pair(mentor: Int($0.mentor), mentee: mentee)))
      }
      starts.append(Int32(kept.count))
    }
    return Pool(unchecked: capacities, starts, kept)
  }

  /// The pool that is left when some pairs stand fixed: their mentees ask for nobody, their mentors have so much less
  /// room. Pairs beyond a mentor's room leave none.
  public func settled(_ pairs: Set<Pair>) -> Pool {
    if pairs.isEmpty { return self }
    var room = capacities
    for pair in pairs { room[pair.mentor] = max(0, room[pair.mentor] - 1) }
    let settled = Set(pairs.map(\.mentee))
    var kept: [Candidate] = []
    var starts: [Int32] = [0]
    for mentee in 0..<menteeCount {
      if !settled.contains(mentee) { kept += candidates[range(of: mentee)] }
      starts.append(Int32(kept.count))
    }
    return Pool(unchecked: room, starts, kept)
  }

  private init(unchecked capacities: [Int], _ starts: [Int32], _ candidates: [Candidate]) {
    (self.capacities, self.starts, self.candidates) = (capacities, starts, candidates)
  }
}
