// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Store

/// Who did it, by pseudonym and role; never by name.
package enum Actor: Equatable, Sendable {
  case asker
  case clock
  case account(Account)
  /// Somebody who is not logged in and is trying to be.
  case stranger
  /// Whoever runs the program on its machine.
  case keeper

  var pseudonym: String {
    switch self {
    case .asker: "asker"
    case .clock: "clock"
    case .account(let account): "account:\(account.id)"
    case .stranger: "stranger"
    case .keeper: "keeper"
    }
  }

  var role: String {
    switch self {
    case .asker: "asker"
    case .clock: "clock"
    case .account(let account): account.role.rawValue
    case .stranger: "stranger"
    case .keeper: "keeper"
    }
  }
}

/// What was done. Reads of sealed words are events like any other.
enum Action: String {
  case reachedOut = "hand.reach-out"
  case read = "hand.read"
  case recordedOnBehalf = "hand.record-on-behalf"
  case took = "hand.take"
  case assigned = "hand.assign"
  case answered = "hand.answer"
  case askedBack = "hand.ask-back"
  case wrote = "hand.write"
  case noted = "hand.note"
  case proposed = "hand.propose"
  case confirmed = "hand.confirm"
  case reopened = "hand.reopen"
  case climbed = "hand.climb"
  case closedInSilence = "hand.close-in-silence"
  case withdrew = "hand.withdraw"
  case askedToTake = "hand.ask-to-take"
  case acceptedHand = "hand.accept"
  case rejectedHand = "hand.reject"
  case tookRequestBack = "hand.take-request-back"
  case requestLapsed = "hand.request-lapsed"
  case putFirst = "hand.put-first"
  case putBack = "hand.put-back"
  case gaveUpMessage = "message.give-up"
  case stoppedMails = "message.stop"
  case resumedMails = "message.resume"
  case setMails = "account.set-mails"
  case confirmedFollowing = "news.confirm"
  case stoppedFollowing = "news.stop"
  case invited = "account.invite"
  case joined = "account.join"
  case loggedIn = "account.log-in"
  case loginFailed = "account.log-in-failed"
  case loggedOut = "account.log-out"
  case ended = "account.end"
  case plannedAbsence = "account.plan-absence"
  case endedAbsence = "account.end-absence"
  case keptTemplate = "template.keep"
  case removedTemplate = "template.remove"
  case recordedStatus = "measure.status"
  case recordedEvidence = "measure.evidence"
  case recordedSchedule = "measure.schedule"
  case recordedMilestone = "measure.milestone"
  case wrotePlan = "measure.plan"
  case notedAdvice = "measure.advise"
  case answeredAdvice = "measure.answer-advice"
  case loadedPlan = "plan.load"
}

/// The closed list of purposes that this verbs have.
enum Purpose: String {
  case answerHand = "answer a hand"
  case operate = "operate and audit"
  case takePart = "take part"
}

enum Classification: String {
  case publicKnowledge = "public"
  case inner = "internal"
  case personal, confidential
}

extension Connection {
  /// Appends an event in the same transaction as the change it tells of.
  func tell(
    _ action: Action, by actor: Actor, on object: String, at now: Instant, purpose: Purpose = .answerHand,
    class classification: Classification = .inner, outcome: String = "done"
  ) throws {
    try append(
      Event(
        at: now, actor: actor.pseudonym, role: actor.role, action: action.rawValue, object: object,
        purpose: purpose.rawValue, classification: classification.rawValue, outcome: outcome))
  }
}
