// SPDX-License-Identifier: Apache-2.0

extension Election {
  /// Decides the election. Pure: the same election and rule give the same outcome, bit for bit, on every machine.
  ///
  /// - Parameters:
  ///   - rule: the method and what goes with it.
  ///   - progress: told after each share that Add1 has tried, counted from 1; for long work.
  /// - Returns: the winners, who pays what, what the others lacked.
  ///
  /// Projects that cost more than the whole budget are set aside, and so are projects nobody supports. Ties, in every
  /// method: more points first, then the lower cost, then the one that stands first in the file. Ballots count by
  /// their positive points.
  ///
  /// Cost: greedy sorts the projects. Equal shares is one `Run`; Add1 is one for each share it tries.
  public func decided(by rule: Rule, progress: (Int) -> Void = { _ in }) -> Outcome {
    let ground = Ground(self)
    switch rule.method {
    case .greedy:
      let winners = Greedy(ground).winners
      return Outcome(self, ground, rule, run: nil, winners: winners, added: [])
    case .equalShares:
      let run = EqualSharesMethod(ground, rule).run(progress)
      let added = rule.completion.endsGreedy ? Greedy(ground, after: run.winners).added : []
      return Outcome(self, ground, rule, run: run, winners: run.winners + added, added: added)
    }
  }
}

extension Rule.Completion {
  var endsGreedy: Bool { self == .greedy || self == .add1u }
  var raisesShares: Bool { self == .add1 || self == .add1u }
}

/// Most points first, whatever still fits: what most cities do.
struct Greedy {
  /// Everything that is chosen, the order of choosing; what was there before comes first.
  private(set) var winners: [Int]
  /// What this step itself chose.
  private(set) var added: [Int] = []

  init(_ ground: Ground, after chosen: [Int] = []) {
    winners = chosen
    var left = ground.budget - chosen.reduce(0) { $0 + ground.costs[$1] }
    let open = ground.costs.indices.filter { ground.support[$0] > 0 && !chosen.contains($0) }
    for project in open.sorted(by: ground.comesFirst) where ground.costs[project] <= left {
      left -= ground.costs[project]
      added.append(project)
    }
    winners += added
  }
}
