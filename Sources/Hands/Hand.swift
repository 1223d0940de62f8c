// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A hand that was reached out, as it stands now. What was said stands in its steps, sealed.
package struct Hand: Equatable, Sendable {
  /// How a closed hand was closed.
  package enum Closing: String, Sendable, CaseIterable {
    case confirmed
    case notConfirmed = "not-confirmed"
    case withdrawn
  }

  package let id: Int64
  package let reference: Reference
  package let kind: Kind
  package let topic: TopicCode
  package let district: DistrictCode?
  /// The language the asker wants the answer in.
  package let language: Language
  package let channel: Channel
  /// Changes only when another desk has accepted the hand.
  package var ladder: Ladder
  package let reachedAt: Instant
  package let reachedOn: Day
  package var clock: HandClock
  /// The colleague who has taken it; nil while nobody has.
  package var takenBy: Int64?
  /// What the desk proposed last.
  package var proposed: Outcome?
  /// How it ended, in the asker's words.
  package var outcome: Outcome?
  package var closing: Closing?
  /// Another desk has been asked to take it.
  package var request: HandoverRequest?
  /// How often another desk has accepted it.
  package var handovers: Int
  /// How often its day was moved for a desk that accepted it.
  package var extensions: Int
  /// Why it stands first; nil while it does not.
  package var priority: PriorityCode?
  /// Counts up with every change; a change made on an old page is refused.
  package var version: Int64

  package init(
    id: Int64, reference: Reference, kind: Kind, topic: TopicCode, district: DistrictCode?, language: Language,
    ladder: Ladder, reachedAt: Instant, reachedOn: Day, clock: HandClock, takenBy: Int64? = nil,
    proposed: Outcome? = nil, outcome: Outcome? = nil, closing: Closing? = nil, request: HandoverRequest? = nil,
    handovers: Int = 0, extensions: Int = 0, priority: PriorityCode? = nil, channel: Channel = .web,
    version: Int64 = 0
  ) {
    self.id = id
    self.reference = reference
    self.kind = kind
    self.topic = topic
    self.district = district
    self.language = language
    self.ladder = ladder
    self.reachedAt = reachedAt
    self.reachedOn = reachedOn
    self.clock = clock
    self.takenBy = takenBy
    self.proposed = proposed
    self.outcome = outcome
    self.closing = closing
    self.request = request
    self.handovers = handovers
    self.extensions = extensions
    self.priority = priority
    self.channel = channel
    self.version = version
  }

  /// A colleague wrote it down for whoever asked.
  package var isOnBehalf: Bool { channel != .web }

  /// The desk that must answer now.
  package var holder: DeskCode { ladder.desk(at: clock.level) }

  /// The desks that may see it: its readers, and a desk that has been asked to take it and must know what it is asked.
  package var viewers: [DeskCode] { readers + (request.map { [$0.to] } ?? []) }

  /// The desks that may see it and answer: the unit it was sent to, and every desk it has climbed to.
  package var readers: [DeskCode] {
    Level.allCases.filter { $0 <= reachedLevel }.map(ladder.desk(at:))
  }

  /// A reopened hand is back at its unit; the desks above keep what they have seen only while it stands with them.
  private var reachedLevel: Level { clock.level }
}

/// What people call a hand by, on the telephone: six signs that cannot be mistaken, no order and no count.
package struct Reference: Hashable, Sendable, CustomStringConvertible {
  /// No vowels (no words come out), nothing that looks like something else.
  package static let alphabet: [Character] = Array("23456789BCDFGHJKMNPQRSTVWXZ")

  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// From six random numbers below 27.
  package init(drawing below: (Int) -> Int) {
    let signs = (0..<6).map { _ in Self.alphabet[below(Self.alphabet.count)] }
    self.text = String(signs[0..<3]) + " " + String(signs[3..<6])
  }

  package var description: String { text }
}

/// How a confirmed hand ended: the desk's word for it, unless the asker says that it was only partly so.
package func agreedOutcome(proposed: Outcome, verdict: Verdict) -> Outcome {
  proposed == .helped && verdict == .partly ? .partly : proposed
}
