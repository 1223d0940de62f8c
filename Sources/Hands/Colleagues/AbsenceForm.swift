// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// From when, until when and who stands in, as it was typed.
package struct AbsenceForm: Equatable, Sendable {
  package var first: String
  package var last: String
  /// The number of an account; empty for nobody.
  package var substitute: String

  package init(first: String = "", last: String = "", substitute: String = "") {
    self.first = first
    self.last = last
    self.substitute = substitute
  }
}

/// An absence that can be written down.
package struct PlannedAbsence: Equatable, Sendable {
  package let account: Int64
  package let desk: DeskCode
  package let first: Day
  package let last: Day
  package let substitute: Int64?

  /// How far ahead anybody plans.
  package static let longestDays = 366
}

/// What to put right, and where.
package struct AbsenceComplaint: Error, Equatable, Sendable {
  package enum Field: String, Sendable, CaseIterable {
    case first, last, substitute
  }

  package enum Reason: String, Sendable, CaseIterable {
    case noDay = "no-day"
    case hasGone = "has-gone"
    case endsBeforeItBegins = "ends-before"
    case tooFar = "too-far"
    /// They are away on some of these days already.
    case overlaps
    /// Nobody who sits at this desk, or the colleague who is away.
    case unknown
  }

  package let field: Field
  package let reason: Reason

  package init(_ field: Field, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

package struct AbsenceComplaints: Error, Equatable, Sendable {
  package let all: [AbsenceComplaint]

  package init(_ all: [AbsenceComplaint]) {
    self.all = all
  }
}

extension AbsenceForm {
  /// The absence of a colleague from the rota's desk, or everything that is to be put right.
  package func read(of account: Int64, in rota: Rota) throws(AbsenceComplaints) -> PlannedAbsence {
    let (first, last) = (Day(self.first.trimmed), Day(self.last.trimmed))
    let chosen = substitute.isEmpty ? nil : Int64(substitute)
    var complaints: [AbsenceComplaint] = []
    if first == nil { complaints.append(AbsenceComplaint(.first, .noDay)) }
    if last == nil { complaints.append(AbsenceComplaint(.last, .noDay)) }
    if let first, let last, let complaint = wrong(first, last, account, rota) { complaints.append(complaint) }
    if !substitute.isEmpty, chosen.map({ $0 == account || !rota.sitsHere($0) }) ?? true {
      complaints.append(AbsenceComplaint(.substitute, .unknown))
    }
    guard complaints.isEmpty, let first, let last else { throw AbsenceComplaints(complaints) }
    return PlannedAbsence(account: account, desk: rota.desk, first: first, last: last, substitute: chosen)
  }

  private func wrong(_ first: Day, _ last: Day, _ account: Int64, _ rota: Rota) -> AbsenceComplaint? {
    if last < first { return AbsenceComplaint(.last, .endsBeforeItBegins) }
    if last < rota.day { return AbsenceComplaint(.last, .hasGone) }
    if last > rota.day + PlannedAbsence.longestDays { return AbsenceComplaint(.last, .tooFar) }
    let others = rota.absences.filter { $0.account == account }
    return others.contains { $0.first <= last && first <= $0.last } ? AbsenceComplaint(.first, .overlaps) : nil
  }
}
