// SPDX-License-Identifier: AGPL-3.0-or-later

internal import CGLPK

/// A linear program, or one with whole-number columns, solved by GLPK 5 with its last basis kept warm.
///
/// Columns and rows are counted from 0 in the order they were added. GLPK ends the whole process when it is handed a
/// bad index or a number that is not finite, so everything is checked here and refused as a ``LinearProgramFault``.
/// Not sendable, and to be used on the thread that made it: GLPK keeps its memory by thread.
public final class LinearProgram {
  /// Which way the objective goes.
  public enum Sense: Sendable {
    case maximize
    case minimize
  }

  /// One coefficient of a row or column.
  public struct Entry: Sendable, Equatable {
    /// The row of a column, or the column of a row.
    public var index: Int
    /// The coefficient.
    public var value: Double

    /// A coefficient and where it stands.
    public init(_ index: Int, _ value: Double) {
      self.index = index
      self.value = value
    }
  }

  /// Which way the objective goes.
  public let sense: Sense
  /// How many there are.
  public private(set) var columns = 0
  /// How many there are.
  public private(set) var rows = 0
  let problem: OpaquePointer
  var hasWholeColumns = false

  /// A program without columns and rows.
  public init(_ sense: Sense) {
    self.sense = sense
    glp_term_out(GLP_OFF)
    problem = glp_create_prob()
    glp_set_obj_dir(problem, sense == .maximize ? GLP_MAX : GLP_MIN)
  }

  deinit { glp_delete_prob(problem) }

  /// Adds a column with its bounds (either may be infinite), its cost, and its coefficients in the rows there are.
  /// Answers its number.
  @discardableResult
  public func addColumn(
    _ bounds: ClosedRange<Double>, cost: Double = 0, whole: Bool = false, entries: [Entry] = []
  ) throws(LinearProgramFault) -> Int {
    try check(entries, below: rows)
    try check(bounds)
    guard cost.isFinite else { throw .number }
    let column = glp_add_cols(problem, 1)
    columns += 1
    setBounds(bounds) { glp_set_col_bnds(problem, column, $0, $1, $2) }
    glp_set_obj_coef(problem, column, cost)
    if whole {
      glp_set_col_kind(problem, column, GLP_IV)
      hasWholeColumns = true
    }
    load(entries) { glp_set_mat_col(problem, column, $0, $1, $2) }
    return columns - 1
  }

  /// Adds a row: the sum of its entries lies within the bounds (either may be infinite). Answers its number.
  @discardableResult
  public func addRow(_ bounds: ClosedRange<Double>, entries: [Entry] = []) throws(LinearProgramFault) -> Int {
    try check(entries, below: columns)
    try check(bounds)
    let row = glp_add_rows(problem, 1)
    rows += 1
    setBounds(bounds) { glp_set_row_bnds(problem, row, $0, $1, $2) }
    load(entries) { glp_set_mat_row(problem, row, $0, $1, $2) }
    return rows - 1
  }

  /// Changes what a column counts in the objective.
  public func setCost(_ cost: Double, ofColumn column: Int) throws(LinearProgramFault) {
    guard (0..<columns).contains(column) else { throw .index }
    guard cost.isFinite else { throw .number }
    glp_set_obj_coef(problem, Int32(column + 1), cost)
  }

  /// Changes between which bounds a column lies.
  public func setBounds(_ bounds: ClosedRange<Double>, ofColumn column: Int) throws(LinearProgramFault) {
    guard (0..<columns).contains(column) else { throw .index }
    try check(bounds)
    setBounds(bounds) { glp_set_col_bnds(problem, Int32(column + 1), $0, $1, $2) }
  }

  /// Changes between which bounds the sum of a row lies.
  public func setBounds(_ bounds: ClosedRange<Double>, ofRow row: Int) throws(LinearProgramFault) {
    guard (0..<rows).contains(row) else { throw .index }
    try check(bounds)
    setBounds(bounds) { glp_set_row_bnds(problem, Int32(row + 1), $0, $1, $2) }
  }

  private func setBounds(_ bounds: ClosedRange<Double>, _ set: (Int32, Double, Double) -> Void) {
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    let kind =
      switch (low.isFinite, high.isFinite) {
      case (false, false): GLP_FR
      case (true, false): GLP_LO
      case (false, true): GLP_UP
      case (true, true): low == high ? GLP_FX : GLP_DB
      }
    set(kind, low.isFinite ? low : 0, high.isFinite ? high : 0)
  }

  private func load(_ entries: [Entry], _ set: (Int32, [Int32], [Double]) -> Void) {
    // GLPK counts from 1 and does not look at place 0.
    set(Int32(entries.count), [0] + entries.map { Int32($0.index + 1) }, [0] + entries.map(\.value))
  }

  private func check(_ entries: [Entry], below limit: Int) throws(LinearProgramFault) {
    var seen: Set<Int> = []
    for entry in entries {
      guard (0..<limit).contains(entry.index), seen.insert(entry.index).inserted else { throw .index }
      guard entry.value.isFinite else { throw .number }
    }
  }

  private func check(_ bounds: ClosedRange<Double>) throws(LinearProgramFault) {
    guard !bounds.lowerBound.isNaN, !bounds.upperBound.isNaN, bounds.lowerBound < .infinity,
      bounds.upperBound > -.infinity
    else { throw .number }
  }
}

/// Why a program was not taken or not solved.
public enum LinearProgramFault: Error, Equatable, Sendable {
  /// A row or column that is not there, or one named twice.
  case index
  /// A coefficient or bound that is not a number, or infinite where it may not be.
  case number
  /// GLPK gave up; the number is its own code.
  case solver(Int)
}
