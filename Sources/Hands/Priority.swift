// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Why a hand may be put first: a need that the city has named beforehand. Data of the pack, so that putting one before
/// another always has a reason that can be counted.
package struct PriorityReason: Equatable, Sendable {
  package let code: PriorityCode
  package let name: LocalText

  package init(code: PriorityCode, name: LocalText) {
    self.code = code
    self.name = name
  }
}

extension Hand {
  /// Puts the hand first. Its clock does not hear of it: first in the queue is not a later day for anybody else.
  package mutating func putFirst(for reason: PriorityCode, in organisation: Organisation) throws(HandRefusal) {
    guard clock.stage != .closed else { throw .notOpen }
    guard organisation.priorities.contains(where: { $0.code == reason }) else { throw .reasonUnknown }
    guard priority != reason else { throw .alreadyFirst }
    priority = reason
  }

  package mutating func putBack() throws(HandRefusal) {
    guard clock.stage != .closed else { throw .notOpen }
    guard priority != nil else { throw .notFirst }
    priority = nil
  }
}

/// So many hands that a desk has put first for one reason.
package struct CountedPriority: Equatable, Sendable {
  package let desk: DeskCode
  package let reason: PriorityCode
  package let hands: Int

  package init(desk: DeskCode, reason: PriorityCode, hands: Int) {
    self.desk = desk
    self.reason = reason
    self.hands = hands
  }
}
