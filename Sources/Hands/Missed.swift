// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

extension [Step] {
  /// The day by which a desk at this level should have written, where it did not, the hand went on from it, and nobody
  /// has written since; else nil. Only the round counts that began when the hand was reached out or opened again.
  /// - Precondition: the steps of one hand, in order.
  package func missed(at level: Level) -> Day? {
    let beginnings: Set<Step.What> = [
      .reached, .reopened, .answered, .proposed, .handoverAccepted,
    ]
    let since = self[(lastIndex { beginnings.contains($0.what) } ?? startIndex)...]
    guard let climb = since.firstIndex(where: { $0.what == .climbed && $0.level > level }) else { return nil }
    return since[..<climb].last { $0.due != nil }?.due
  }
}
