// SPDX-License-Identifier: AGPL-3.0-or-later

internal import CGLPK

extension LinearProgram {
  /// What branch and bound came to.
  public struct WholeSolution: Sendable {
    /// The best solution found: one number for each column; nil when none was found.
    public var values: [Double]?
    /// Of the best solution found, the constant left out.
    public var objective: Double
    /// No solution can be better than this.
    public var bound: Double
    /// True when the search ended by itself; false when a limit or `enough` cut it short.
    public var isComplete: Bool
    /// True when it is proven that there is no solution at all.
    public var isInfeasible: Bool
    /// How many nodes were looked at.
    public var nodes: Int
  }

  /// Which column branch and bound divides at.
  public enum Branching: Sendable {
    /// Where the bound is estimated to fall most (Driebeek, Tomlin): fewer nodes, each dearer. For proofs.
    case estimate
    /// The one furthest from whole: cheap nodes. For good solutions soon.
    case mostFractional
  }

  /// Solves with whole-number columns by branch and bound from a warm basis.
  ///
  /// `enough` ends the search at the first solution at least so good, `firstOnly` at the first of all, `nodes` after
  /// so many nodes, `gap` once the bound is relatively no further off. `boundsChanged` says that the last solution may
  /// be outside the bounds now: the dual method then starts better. There is no limit by the clock: an answer cut short by it would differ from run to run.
  public func solveWhole(
    enough: Double? = nil, nodes: Int = .max, firstOnly: Bool = false, gap: Double = 0,
    boundsChanged: Bool = false, branching: Branching = .estimate
  ) throws(LinearProgramFault) -> WholeSolution {
    let sign: Double = sense == .maximize ? 1 : -1
    switch try solve(dual: boundsChanged) {
    case .infeasible:
      return WholeSolution(
        values: nil, objective: 0, bound: -.infinity * sign, isComplete: true, isInfeasible: true, nodes: 0)
    case .unbounded: throw .solver(Int(GLP_UNBND))
    case .optimal: break
    }
    var settings = glp_iocp()
    glp_init_iocp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.br_tech = branching == .estimate ? GLP_BR_DTH : GLP_BR_MFV
    settings.bt_tech = GLP_BT_BLB
    settings.mip_gap = gap
    settings.tol_obj = 1e-10
    settings.tol_int = 1e-7
    let watch = Watch(sign: sign, enough: enough, nodes: nodes, firstOnly: firstOnly)
    settings.cb_func = { tree, info in
      guard let tree, let info else { return }
      Unmanaged<Watch>.fromOpaque(info).takeUnretainedValue().look(tree)
    }
    settings.cb_info = Unmanaged.passUnretained(watch).toOpaque()
    let code = withExtendedLifetime(watch) { glp_intopt(problem, &settings) }
    guard code == 0 || code == GLP_ESTOP || code == GLP_EMIPGAP else { throw .solver(Int(code)) }
    return wholeSolution(watch)
  }

  private func wholeSolution(_ watch: Watch) -> WholeSolution {
    let status = glp_mip_status(problem)
    let found = status == GLP_OPT || status == GLP_FEAS
    let objective = found ? glp_mip_obj_val(problem) : 0
    let complete = status == GLP_OPT || status == GLP_NOFEAS || (!watch.stopped && status != GLP_FEAS)
    return WholeSolution(
      values: found ? (0..<columns).map { glp_mip_col_val(problem, Int32($0 + 1)) } : nil,
      objective: objective, bound: complete && found ? objective : watch.bound,
      isComplete: complete, isInfeasible: complete && !found, nodes: watch.seen)
  }
}

/// Looks into the search after each node: keeps the bound, and ends it when enough is found.
private final class Watch {
  let sign: Double
  let enough: Double?
  let nodes: Int
  let firstOnly: Bool
  var bound: Double
  var stopped = false
  private(set) var seen = 0

  init(sign: Double, enough: Double?, nodes: Int, firstOnly: Bool) {
    self.sign = sign
    self.enough = enough
    self.nodes = nodes
    self.firstOnly = firstOnly
    bound = .infinity * sign
  }

  func look(_ tree: OpaquePointer) {
    let best = glp_ios_best_node(tree)
    if best != 0 { bound = glp_ios_node_bound(tree, best) }
    switch glp_ios_reason(tree) {
    case GLP_IBINGO:
      let objective = glp_mip_obj_val(glp_ios_get_prob(tree))
      if firstOnly { stop(tree) }
      if let enough, objective * sign >= enough * sign { stop(tree) }
    case GLP_ISELECT:
      seen += 1
      if seen > nodes { stop(tree) }
    default: break
    }
  }

  private func stop(_ tree: OpaquePointer) {
    stopped = true
    glp_ios_terminate(tree)
  }
}
