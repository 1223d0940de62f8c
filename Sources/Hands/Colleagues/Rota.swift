// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Whose a hand is today, in the eyes of one colleague.
package enum Whose: String, Sendable, CaseIterable {
  /// They have it, or they stand in for whoever has it.
  case mine
  case others
  /// Nobody has taken it; or whoever did is away with nobody to stand in, or works here no more.
  case nobody
}

/// Who sits at a desk, who of them is away, and who stands in for whom, on one day. It is read anew each time: an absence
/// begins and ends by itself, and no hand changes owner for it.
package struct Rota: Equatable, Sendable {
  package let desk: DeskCode
  package let day: Day
  /// Everybody who sits here and can log in.
  package let colleagues: [Account]
  /// At this desk, running or to come.
  package let absences: [Absence]
  /// Those who could once log in.
  private let ended: Set<Int64>

  /// - Parameter accounts: all of the house, also those that have ended.
  package init(desk: DeskCode, day: Day, accounts: [Account], absences: [Absence]) {
    self.desk = desk
    self.day = day
    colleagues = accounts.filter { $0.endedAt == nil && $0.desks.contains(desk) }
    ended = Set(accounts.filter { $0.endedAt != nil }.map(\.id))
    self.absences = absences
  }

  /// Their absence from this desk today.
  package func absence(of account: Int64) -> Absence? {
    absences.first { $0.account == account && $0.covers(day) }
  }

  /// Who looks after this colleague's hands today: they themselves, else whoever stands in for them, else whoever stands
  /// in for that one; nil when everybody on the way is away.
  package func caretaker(of owner: Int64) -> Int64? {
    var (now, passed) = (owner, Set<Int64>())
    while let absence = absence(of: now) {
      guard passed.insert(now).inserted, let next = absence.substitute, sitsHere(next) else { return nil }
      now = next
    }
    return ended.contains(now) ? nil : now
  }

  /// - Parameter owner: who has taken the hand.
  package func whose(_ owner: Int64?, for account: Int64) -> Whose {
    guard let owner else { return .nobody }
    if owner == account { return .mine }
    guard let caretaker = caretaker(of: owner) else { return .nobody }
    return caretaker == account ? .mine : .others
  }

  package func sitsHere(_ account: Int64) -> Bool { colleagues.contains { $0.id == account } }
}
