// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// Who sits at which desk, and who of them is away.
struct Staff {
  let colleagues: [DeskCode: [Account]]
  let generator: SharedGenerator
  /// The last day of each absence that is running.
  private var away: [Int64: Day] = [:]

  init(at desks: [DeskCode: [Account]], generator: SharedGenerator) {
    colleagues = desks
    self.generator = generator
  }

  /// Whoever has the hand, while they are there; else somebody who is.
  func colleague(at desk: DeskCode, for hand: Hand? = nil) -> Account? {
    let all = colleagues[desk] ?? []
    let present = all.filter { away[$0.id] == nil }
    return present.first { $0.id == hand?.takenBy } ?? generator.pick(present) ?? all.first
  }

  func other(than account: Account, at desk: DeskCode) -> Account? {
    colleagues[desk]?.first { $0.id != account.id && away[$0.id] == nil }
  }

  /// Each Monday somebody is away for a week or two, more in July; mostly somebody stands in.
  mutating func planAbsences(on day: Day, in house: House) async throws {
    away = away.filter { day <= $0.value }
    guard day.weekday == .monday else { return }
    let desks = colleagues.filter { $0.value.count > 1 }.keys.sorted()
    for _ in 0..<(day.month == 7 ? 8 : 3) {
      guard let desk = generator.pick(desks), let account = generator.pick(colleagues[desk] ?? []),
        away[account.id] == nil
      else { continue }
      let last = day + 4 + 7 * generator.below(2)
      let substitute = generator.happens(75) ? other(than: account, at: desk) : nil
      let form = AbsenceForm(
        first: day.description, last: last.description, substitute: substitute.map { String($0.id) } ?? "")
      try await planAbsence(form, of: account.id, from: desk, by: account, in: house)
      away[account.id] = last
    }
  }
}
