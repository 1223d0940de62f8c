// SPDX-License-Identifier: AGPL-3.0-or-later

internal import CGLPK

extension LinearProgram {
  /// What solving came to. `values` has a number for each column.
  public struct Solution: Sendable {
    /// In the sense of the program, the constant left out.
    public var objective: Double
    /// One for each column.
    public var values: [Double]
    /// One for each row: by how much the objective rises when the row's bound rises by one.
    public var prices: [Double]
  }

  /// How the solving ended.
  public enum Outcome: Sendable {
    case optimal(Solution)
    case infeasible
    case unbounded
  }

  /// Solves the program, whole-number columns treated as any other, by the simplex method from the last basis.
  /// Feasible and optimal within 1e-9 (1e-8 where that goes in circles). `dual` starts with the dual method: right after rows or bounds changed.
  public func solve(dual: Bool = false) throws(LinearProgramFault) -> Outcome {
    guard columns > 0, rows > 0 else { throw .index }
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.meth = dual ? GLP_DUALP : GLP_PRIMAL
    settings.tol_bnd = 1e-9
    settings.tol_dj = 1e-9
    // Where many quotas leave no room the simplex method can go in circles: each attempt has its limit.
    settings.it_lim = Int32(clamping: 30 * (rows + columns) + 2_000)
    var code = glp_simplex(problem, &settings)
    if code != 0 || glp_get_status(problem) == GLP_UNDEF {
      // A basis that has gone bad, or circles: begin anew from a plainer one, and with the dual method.
      glp_adv_basis(problem, 0)
      settings.meth = GLP_DUALP
      code = glp_simplex(problem, &settings)
    }
    if code != 0 {
      glp_std_basis(problem)
      settings.meth = GLP_PRIMAL
      settings.it_lim = Int32(clamping: 100 * (rows + columns) + 100_000)
      settings.tol_bnd = 1e-8
      settings.tol_dj = 1e-8
      code = glp_simplex(problem, &settings)
    }
    guard code == 0 else { throw .solver(Int(code)) }
    switch glp_get_status(problem) {
    case GLP_OPT: return .optimal(linearSolution())
    case GLP_NOFEAS, GLP_INFEAS: return .infeasible
    case GLP_UNBND: return .unbounded
    default: throw .solver(Int(glp_get_status(problem)))
    }
  }

  /// Forgets the last basis: the next solving begins with every column at a bound. Where a program differs from the last one
  /// in what it is about, and its solutions are sparse, this is nearer than where the last one ended.
  public func beginAnew() { glp_std_basis(problem) }

  private func linearSolution() -> Solution {
    Solution(
      objective: glp_get_obj_val(problem),
      values: (0..<columns).map { glp_get_col_prim(problem, Int32($0 + 1)) },
      prices: (0..<rows).map { glp_get_row_dual(problem, Int32($0 + 1)) })
  }
}
