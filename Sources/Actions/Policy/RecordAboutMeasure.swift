// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Hands
import Policy
import Store

/// The measure a secretary records something about, as their page showed it.
package struct MeasureTarget: Equatable, Sendable {
  package let measure: MeasureCode
  /// How much had been recorded: what somebody else records meanwhile is not passed over unseen.
  package let version: Int64

  package init(measure: MeasureCode, version: Int64) {
    self.measure = measure
    self.version = version
  }
}

/// What is said, the entry it corrects, and the day it holds from where the form does not say.
struct Saying {
  let said: Said
  var corrects: Entry?
  var from: Day?
}

extension House {
  /// The committees that this account writes for.
  package func committees(of account: Account) -> [CommitteeCode] {
    guard account.role == .secretary else { return [] }
    return account.desks.compactMap { organisation.desks[$0] }.filter { $0.level == .committee }.map(\.committee)
  }

  /// The committee in whose name this account records about a measure: one that answers for its goal, the lead first.
  func committee(of account: Account, for measure: MeasureCode) -> CommitteeCode? {
    let goal = plan.goals.first { $0.measures.contains { $0.code == measure } }
    let own = committees(of: account)
    return goal?.answers.first { own.contains($0) }
  }

  /// What all recordings share: the measure is theirs, it is claimed, and the entry and the event are written.
  /// - Parameter say: from what has been recorded so far to what is said now.
  func record<What>(
    _ recording: Recording<What>, about target: MeasureTarget, by account: Account, _ action: Action,
    _ say: @escaping @Sendable (_ entries: [Entry]) throws -> Saying
  ) async throws -> Int64 {
    let (now, today) = (clock.now(), clock.today())
    guard let committee = committee(of: account, for: target.measure) else { throw PolicyRefusal.notFound }
    return try await database.transaction { connection in
      guard try connection.claim(target.measure, version: target.version) else {
        throw PolicyRefusal.changedMeanwhile
      }
      let made = try say(try connection.entries(ofMeasure: target.measure))
      let id = try connection.add(
        NewEntry(
          measure: target.measure, said: made.said, from: made.from ?? recording.from ?? today,
          recordedAt: now, recordedOn: today, author: Author(account: account.id, committee: committee),
          source: recording.source, note: recording.note, language: recording.language,
          corrects: made.corrects?.id))
      try connection.tell(
        action, by: .account(account), on: "measure:\(target.measure)", at: now, purpose: .operate,
        class: .publicKnowledge, outcome: made.corrects == nil ? "done" : "corrected")
      return id
    }
  }
}

extension [Entry] {
  /// The entry that is to be corrected: of that kind, and not corrected before.
  func correctable(_ id: Int64, _ kind: Said.Kind) throws -> Entry {
    guard let entry = first(where: { $0.id == id }), entry.said.kind == kind, !contains(where: { $0.corrects == id })
    else { throw PolicyRefusal.nothingToCorrect }
    return entry
  }
}
