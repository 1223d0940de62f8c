// SPDX-License-Identifier: Apache-2.0

/// Why an applicant has what they have.
public struct Reason: Sendable, Equatable {
  /// The wishes that came before what they got, best first; all of them if they got nothing.
  public let missed: [Missed]
  /// The wish that came true, and the seat.
  public let got: Got?

  public struct Got: Sendable, Equatable {
    /// From 0.
    public let wish: Int
    public let programme: Int
    public let seat: SeatType
  }

  public struct Missed: Sendable, Equatable {
    public let wish: Int
    public let programme: Int
    public let own: Standing
    /// The seats that were easiest to reach for this person, and the last who got one there. Before that standing they
    /// would have got in, everything else as it was. Nil: no seat there is open to them at all.
    public let needed: Cutoff?
    /// Seat types that were not open to them and whose last holder stands behind them, or which stayed empty: what
    /// another attribute would have changed.
    public let closed: [Cutoff]
  }
}

extension Outcome {
  /// The reason of one applicant, read off the cutoffs. Cost: their wishes × the seat types there.
  public func reason(for applicant: Int, in market: Market, _ lottery: Lottery) -> Reason {
    let wishes = market.wishes(of: applicant)
    let own = Int(choice[applicant])
    let before = own < 0 ? wishes.count : own
    let missed = (0..<before).map { wish in
      whyNot(applicant, wish: wish, index: wishes.lowerBound + wish, in: market, lottery)
    }
    guard own >= 0 else { return Reason(missed: missed, got: nil) }
    let programme = Int(market.applications[wishes.lowerBound + own].programme)
    let seat: SeatType = reserve[applicant] >= 0 ? .reserve(Int(reserve[applicant])) : .open
    return Reason(missed: missed, got: .init(wish: own, programme: programme, seat: seat))
  }

  private func whyNot(
    _ applicant: Int, wish: Int, index: Int, in market: Market, _ lottery: Lottery
  ) -> Reason.Missed {
    let programme = Int(market.applications[index].programme)
    let standing = lottery.standing(of: applicant, index: index, in: market)
    let seats = cutoffs[programme].filter { $0.seats > 0 }
    let isCapped = market.programmes[programme].reserves.contains {
      $0.kind == .hardMax && market.has($0.type, applicant: applicant)
    }
    let mine = seats.filter {
      $0.last != nil && entitled(applicant, to: $0.seat, at: programme, market, capped: isCapped)
    }
    let closed = seats.filter { cutoff in
      !mine.contains(cutoff) && (cutoff.last.map { standing < $0 } ?? true)
        && (cutoff.seat != .open || isCapped)
        && !entitled(applicant, to: cutoff.seat, at: programme, market, capped: isCapped)
    }
    let needed = mine.max { ($0.last?.key ?? 0) < ($1.last?.key ?? 0) }
    return .init(wish: wish, programme: programme, own: standing, needed: needed, closed: closed)
  }

  /// Whether the seat is one that the applicant is measured for. `capped`: a hard maximum speaks of them.
  private func entitled(
    _ applicant: Int, to seat: SeatType, at programme: Int, _ market: Market, capped: Bool
  ) -> Bool {
    let reserves = market.programmes[programme].reserves
    switch seat {
    case .reserve(let index): return market.has(reserves[index].type, applicant: applicant)
    case .capped(let index): return capped && market.has(reserves[index].type, applicant: applicant)
    case .open: return !capped
    }
  }
}
