// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A desk has asked another to take the hand. Until that desk says yes the hand stays where it is and its clock runs on.
package struct HandoverRequest: Hashable, Sendable {
  package let to: DeskCode
  /// The last day for a yes or a no. Nobody having said either, the request lapses.
  package let until: Day

  package init(to: DeskCode, until: Day) {
    self.to = to
    self.until = until
  }
}

/// The city's rules for handing on, in working days. Settings of the pack.
package struct HandoverTerms: Equatable, Sendable {
  /// How long the desk that was asked has to say yes or no.
  package let answerWithin: Int
  /// A desk that accepts has at least so many days; else it could be given a hand it can only be late with.
  package let leastLeft: Int
  /// How often in a hand's life its day is moved for that. A hand that is passed round wins no time.
  package let extensions: Int

  package init(answerWithin: Int, leastLeft: Int, extensions: Int) {
    self.answerWithin = answerWithin
    self.leastLeft = leastLeft
    self.extensions = extensions
  }
}

extension Hand {
  /// Asks another unit to take the hand. Only units are asked: upwards a hand goes by itself.
  package mutating func askToTake(_ desk: DeskCode, on day: Day, in organisation: Organisation) throws(HandRefusal) {
    guard isOpenForTheDesk else { throw .notOpen }
    guard request == nil else { throw .alreadyAskedToTake }
    guard organisation.desks[desk]?.level == .unit, desk != ladder.unit else { throw .receiverUnknown }
    request = HandoverRequest(
      to: desk, until: organisation.calendar.adding(organisation.clocks.handover.answerWithin, to: day))
  }

  /// The desk that was asked says yes. The hand is theirs from here on: their administration is the next step of the
  /// climb, and the committee that promised stays the last. The level it has reached stays, and so does the day by which
  /// somebody must write; only where the new desk would have fewer than `leastLeft` days is the day moved, once in a
  /// hand's life.
  package mutating func acceptHandover(by account: Int64, on day: Day, in organisation: Organisation)
    throws(HandRefusal)
  {
    guard isOpenForTheDesk else { throw .notOpen }
    guard let request, let desk = organisation.desks[request.to] else { throw .notAskedToTake }
    let secretariat = organisation.desks.values.filter {
      $0.level == .administration && $0.administration == desk.administration
    }.map(\.code).min()
    ladder = Ladder(
      unit: desk.code, administration: secretariat ?? ladder.administration, committee: ladder.committee)
    clock.giveTime(on: day, organisation.clocks.handover, &extensions, organisation.calendar)
    takenBy = account
    handovers += 1
    self.request = nil
  }

  /// No, or taken back, or lapsed: the hand stays where it is.
  package mutating func endRequest() throws(HandRefusal) {
    guard request != nil else { throw .notAskedToTake }
    request = nil
  }

  /// The next thing that time has done to the hand by `today`, or nil: a step of its clock, or a request that nobody
  /// answered lapses at the start of the first working day after its last. What came first is told first.
  package mutating func step(today: Day, terms: Terms, clocks: Clocks, calendar: WorkingCalendar) -> ClockStep? {
    let lapsesOn = request.map { calendar.next(after: $0.until) }
    var next = clock
    if let step = next.step(today: today, terms: terms, clocks: clocks, calendar: calendar),
      lapsesOn.map({ step.day <= $0 }) ?? true
    {
      clock = next
      return step
    }
    guard let request, let lapsesOn, lapsesOn <= today else { return nil }
    self.request = nil
    return .requestLapsed(of: request.to, on: lapsesOn)
  }

  /// "Referred" is said only when another desk has accepted the hand: showing somebody a door is no answer.
  package func check(proposing outcome: Outcome) throws(HandRefusal) {
    if request != nil { throw .alreadyAskedToTake }
    if outcome == .referred && handovers == 0 { throw .notReferred }
  }

  /// Neither closed nor waiting for the asker's yes or no.
  package var isOpenForTheDesk: Bool { clock.stage == .waiting || clock.stage == .underWay }
}

extension HandClock {
  /// At least `leastLeft` working days, while there is an extension left.
  fileprivate mutating func giveTime(
    on day: Day, _ terms: HandoverTerms, _ extensions: inout Int, _ calendar: WorkingCalendar
  ) {
    guard let due, !isPaused(on: day) else { return }
    let least = calendar.adding(terms.leastLeft, to: day)
    guard due < least, extensions < terms.extensions else { return }
    extensions += 1
    self.due = least
  }
}
