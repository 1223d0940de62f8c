// SPDX-License-Identifier: Apache-2.0

/// What happens after the draw.
public enum Afterwards: Sendable, Equatable {
  /// Somebody who was left out of the draw asks now.
  case late(applicant: Int)
  /// Somebody gives their place back.
  case freed(applicant: Int)
}

/// One person's way from one wish to another; -1 is no place.
public struct Move: Sendable, Equatable {
  public let applicant: Int
  public let from: Int32
  public let to: Int32
}

/// A placement that goes on living.
///
/// The rule. Whoever has a place keeps it or gets one that they like better; nobody is ever moved against their wish.
/// *A freed seat* goes to the first in the programme's line among those who would rather be there and may hold that seat;
/// if that frees another seat, it goes on from there (vacancy chains: Blum, Roth, Rothblum 1997). That restores stability
/// with the fewest moves: everyone who moves here moves in every stable placement in which nobody is worse off.
/// *A late applicant* takes the first of their wishes with a seat that is free for them and stands behind everyone who
/// came in time, whatever their priority.
public struct Aftermath: Sendable {
  public let market: Market
  public let lottery: Lottery
  /// For each applicant the wish that is true now; -1: none.
  public private(set) var choice: [Int32]
  private var isOut: Set<Int>
  private var isLate: Set<Int> = []

  /// Goes on from `outcome`. `late` are those who were left out of the draw.
  public init(_ market: Market, _ lottery: Lottery, outcome: Outcome, late: [Int] = []) {
    (self.market, self.lottery) = (market, lottery)
    choice = outcome.choice
    isOut = Set(late)
  }

  /// Lets it happen; answers who moves. An event that changes nothing moves nobody (giving back what one does not have,
  /// asking twice). Cost: a pass over the wishes for each move.
  public mutating func happen(_ event: Afterwards) -> [Move] {
    switch event {
    case .late(let applicant): admit(applicant)
    case .freed(let applicant): release(applicant)
    }
  }

  private mutating func admit(_ applicant: Int) -> [Move] {
    guard isOut.remove(applicant) != nil, isLate.insert(applicant).inserted else { return [] }
    for (wish, index) in market.wishes(of: applicant).enumerated() {
      let programme = Int(market.applications[index].programme)
      let holders = line(at: programme) { $0 == $1 }
      if welcome([candidate(applicant, index)], beside: holders, at: programme) != nil {
        return [move(applicant, to: Int32(wish))]
      }
    }
    return []
  }

  private mutating func release(_ applicant: Int) -> [Move] {
    guard choice[applicant] >= 0 else { return [] }
    isOut.insert(applicant)
    var free = programme(of: applicant)
    var moves = [move(applicant, to: -1)]
    while let programme = free, let next = firstInLine(at: programme) {
      free = self.programme(of: next.applicant)
      moves.append(move(next.applicant, to: next.wish))
    }
    return moves
  }

  /// Who takes a seat that is free at the programme: those who came in time first.
  private func firstInLine(at programme: Int) -> (applicant: Int, wish: Int32)? {
    let holders = line(at: programme) { $0 == $1 }
    let waiting = line(at: programme) { $0 < $1 || $1 < 0 }.filter { !isOut.contains($0.applicant) }
    let inTime = waiting.filter { !isLate.contains($0.applicant) }
    let behind = waiting.filter { isLate.contains($0.applicant) }.sorted { $0.standing < $1.standing }
    let found =
      welcome(inTime, beside: holders, at: programme)
      ?? behind.lazy.compactMap { welcome([$0], beside: holders, at: programme) }.first
    return found.flatMap { applicant in
      market.wishes(of: applicant).firstIndex { Int(market.applications[$0].programme) == programme }
        .map { (applicant, Int32($0 - Int(market.starts[applicant]))) }
    }
  }

  /// The one whom the programme takes beside all its holders, or nil if it has no seat for any or would have to turn a
  /// holder out.
  private func welcome(_ waiting: [Candidate], beside holders: [Candidate], at programme: Int) -> Int? {
    let chosen = Set(market.chosen(by: programme, among: holders + waiting))
    guard holders.allSatisfy({ chosen.contains($0.applicant) }) else { return nil }
    return waiting.filter { chosen.contains($0.applicant) }.min { $0.standing < $1.standing }?.applicant
  }

  /// Those who ask for the programme, by where it stands on their list and what they have.
  private func line(at programme: Int, where counts: (_ wish: Int32, _ own: Int32) -> Bool) -> [Candidate] {
    market.types.indices.flatMap { applicant in
      market.wishes(of: applicant).enumerated().filter { wish, index in
        Int(market.applications[index].programme) == programme && counts(Int32(wish), choice[applicant])
      }.map { candidate(applicant, $0.element) }
    }
  }

  /// Late applicants stand behind everyone who came in time.
  private func candidate(_ applicant: Int, _ index: Int) -> Candidate {
    let own = lottery.standing(of: applicant, index: index, in: market)
    let priority = isLate.contains(applicant) ? UInt32.max : own.priority
    return Candidate(applicant: applicant, standing: Standing(priority: priority, lot: own.lot))
  }

  private func programme(of applicant: Int) -> Int? {
    choice[applicant] < 0
      ? nil : Int(market.applications[Int(market.starts[applicant] + choice[applicant])].programme)
  }

  private mutating func move(_ applicant: Int, to wish: Int32) -> Move {
    defer { choice[applicant] = wish }
    return Move(applicant: applicant, from: choice[applicant], to: wish)
  }
}
