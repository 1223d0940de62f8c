// SPDX-License-Identifier: Apache-2.0

/// A way of placing people that a committee may weigh.
public struct Model: Sendable, Hashable {
  public enum Reserves: String, Sendable, CaseIterable {
    /// As the programmes state them.
    case stated
    case none
    /// Every guarantee soft; maxima are left out.
    case soft
    /// Every guarantee hard; maxima stay.
    case hard
  }

  public let reserves: Reserves
  public let lottery: LotteryKind

  public init(_ reserves: Reserves, _ lottery: LotteryKind) { (self.reserves, self.lottery) = (reserves, lottery) }
}

extension Market {
  /// The same people and wishes under other reserves. Throws where the model is refused, for example hard limits on types
  /// that overlap.
  public func with(_ model: Model.Reserves) throws(MarketRefusal) -> Market {
    if model == .stated { return self }
    let changed = programmes.map { programme in
      var other = programme
      other.reserves = programme.reserves.compactMap { $0.under(model) }
      return other
    }
    return try Market(programmes: changed, types: types, starts: starts, applications: applications)
  }
}

extension Reserve {
  fileprivate func under(_ model: Model.Reserves) -> Reserve? {
    switch (model, kind) {
    case (.stated, _), (.hard, .hardMax): self
    case (.none, _), (.soft, .hardMax): nil
    case (.soft, _): Reserve(type: type, seats: seats, kind: .soft)
    case (.hard, _): Reserve(type: type, seats: seats, kind: .hardMin)
    }
  }
}

/// How many are better or worse off under one placement than under another.
public struct Shift: Sendable, Equatable {
  public var better = 0
  public var worse = 0
  public var same = 0

  public init() {}
}

extension Outcome {
  /// Compares with `other` for those of a group, by each person's own wishes: an earlier wish is better than a later one,
  /// any place better than none.
  public func shift(from other: Outcome, where counts: (Int) -> Bool = { _ in true }) -> Shift {
    var shift = Shift()
    for applicant in choice.indices where counts(applicant) {
      let mine = UInt32(bitPattern: choice[applicant])
      let theirs = UInt32(bitPattern: other.choice[applicant])
      if mine < theirs { shift.better += 1 } else if mine > theirs { shift.worse += 1 } else { shift.same += 1 }
    }
    return shift
  }
}
