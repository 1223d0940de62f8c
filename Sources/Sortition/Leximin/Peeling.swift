// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Takes a liquid panel apart into real ones: again and again a panel that rounds what is left up or down everywhere,
/// for as long as the quotas allow. Each step brings one more count to its limit, so there are at most as many steps
/// as groups and rows. It ends early when what is left cannot be rounded; ``Realising`` goes on from there.
struct Peeling {
  let space: PanelSpace
  let effort: Effort

  /// The panels found with their shares, and the share that was left.
  func peel(_ target: [Double]) throws -> (panels: [[Int]], shares: [Double], left: Double) {
    let program = try rounding()
    var rest = target
    var mass = 1.0
    var panels: [[Int]] = []
    var shares: [Double] = []
    let steps = space.groups.count + space.rows.count
    while mass > 1e-12, panels.count < steps {
      let now = rest.map { $0 / mass }
      try narrow(program, now)
      let solution = try program.solveWhole(nodes: min(400, effort.nodes), firstOnly: true, boundsChanged: true)
      effort.nodes = max(0, effort.nodes - solution.nodes)
      guard let panel = solution.values?.map({ Int($0.rounded()) }), space.admits(panel) else { break }
      let step = min(1, longestStep(now, panel))
      if step < 1e-9 { break }
      panels.append(panel)
      shares.append(step * mass)
      for place in rest.indices { rest[place] = max(0, rest[place] - step * mass * Double(panel[place])) }
      mass *= 1 - step
    }
    return (panels, shares, mass)
  }

  private func rounding() throws -> LinearProgram {
    let program = LinearProgram(.maximize)
    for row in space.rows { try program.addRow(Double(row.low)...Double(row.high)) }
    for group in space.groups {
      try program.addColumn(0...Double(group.limit), cost: 0, whole: true, entries: group.rows.map { .init($0, 1) })
    }
    return program
  }

  /// Allows only what rounds the present counts up or down.
  private func narrow(_ program: LinearProgram, _ now: [Double]) throws {
    for (place, group) in space.groups.enumerated() {
      let (low, high) = around(now[place])
      try program.setBounds(max(0, low)...max(low, min(Double(group.limit), high)), ofColumn: place)
      try program.setCost(now[place] - low, ofColumn: place)
    }
    for (place, row) in space.rows.enumerated() {
      let (low, high) = around(row.groups.reduce(0) { $0 + now[$1] })
      try program.setBounds(max(Double(row.low), low)...min(Double(row.high), max(high, Double(row.low))), ofRow: place)
    }
  }

  private func around(_ value: Double) -> (Double, Double) {
    let near = value.rounded()
    return abs(value - near) < 1e-7 ? (near, near) : (value.rounded(.down), value.rounded(.up))
  }

  /// How much of the present the panel can be, so that the rest is still a liquid panel.
  private func longestStep(_ now: [Double], _ panel: [Int]) -> Double {
    var step = 1.0
    func limit(_ value: Double, _ part: Int, _ low: Double, _ high: Double) {
      let part = Double(part)
      if part > value + 1e-12 { step = min(step, max(0, value - low) / max(part - low, 1e-300)) }
      if part < value - 1e-12 { step = min(step, max(0, high - value) / max(high - part, 1e-300)) }
    }
    for (place, group) in space.groups.enumerated() { limit(now[place], panel[place], 0, Double(group.limit)) }
    for row in space.rows {
      limit(
        row.groups.reduce(0) { $0 + now[$1] }, row.groups.reduce(0) { $0 + panel[$1] }, Double(row.low),
        Double(row.high))
    }
    return step
  }
}
