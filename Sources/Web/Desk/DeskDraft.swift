// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
package import Hands

/// What a colleague has filled in on the page of a hand, and what we have to say about it.
struct DeskDraft {
  /// The form it belongs to; nil on a page that was only opened.
  var move: DeskPlace?
  var words = ""
  var language = ""
  var next = ""
  var outcome = ""
  /// The desk that is asked to take the hand.
  var receiver = ""
  /// Why it is put first.
  var reason = ""
  /// The colleague to whom it is given.
  var colleague = ""
  /// The template whose text is to be put in.
  var template = ""
  /// Nothing is to be sent yet: the template is to be put in.
  var putsIn = false
  /// What was put in.
  var putIn: PutIn?
  /// It could not be put in: a colleague has taken it away.
  var templateIsGone = false
  /// Nothing is to be sent yet: somebody wants to see whether it is easy to read.
  var looks = false
  var complaints: [DeskComplaint] = []
  /// What has just been done.
  var done: String?

  /// As it came from one of the page's forms.
  init(_ move: DeskPlace, _ form: Form) {
    self.move = move
    words = form["words"]
    language = form["language"]
    next = form["next"]
    outcome = form["outcome"]
    receiver = form["receiver"]
    reason = form["reason"]
    colleague = form["colleague"]
    template = form["template"]
    putsIn = form["put"] == "yes"
    looks = form["look"] == "yes"
  }

  /// The page as it is opened; `done` is the name of what the page before it did.
  init(done: String) {
    self.done = DeskDraft.deeds[done]
  }

  /// A name in the address, and its sentence.
  private static let deeds = [
    "take": "desk.done.take", "assign": "desk.done.assign", "answer": "desk.done.answer",
    "question": "desk.done.question",
    "note": "desk.done.note", "outcome": "desk.done.outcome", "handover": "desk.done.handover",
    "take-back": "desk.done.take-back", "accept": "desk.done.accept", "reject": "desk.done.reject",
    "first": "desk.done.first", "put-back": "desk.done.put-back",
  ]

  var status: HTTPResponse.Status {
    guard !complaints.isEmpty else { return .ok }
    return complaints.allSatisfy { $0.field == nil } ? .conflict : .unprocessableContent
  }
}

/// Why a form was not taken, and the field it is about.
enum DeskComplaint: Equatable {
  case refused(HandRefusal)
  case outcomeMissing
  case dayUnreadable
  case languageUnknown

  /// Its sentence.
  var word: String {
    switch self {
    case .refused(let refusal): refusal.deskWord
    case .outcomeMissing: "desk.complaint.outcome-missing"
    case .dayUnreadable: "desk.complaint.day-unreadable"
    case .languageUnknown: "desk.complaint.language-unknown"
    }
  }

  /// The name of the field; nil where it is about the hand itself.
  var field: String? {
    switch self {
    case .refused(.wordsMissing), .refused(.wordsTooLong), .refused(.blankLeft): "words"
    case .refused(.promisedInThePast), .refused(.promisedTooFar), .dayUnreadable: "next"
    case .refused(.receiverUnknown): "receiver"
    case .refused(.reasonUnknown): "reason"
    case .refused(.colleagueUnknown), .refused(.colleagueAway), .refused(.alreadyTheirs): "colleague"
    case .refused(.notReferred): "outcome"
    case .refused: nil
    case .outcomeMissing: "outcome"
    case .languageUnknown: "language"
    }
  }

  /// What its sentence may name.
  var fields: Fields {
    var last: Field = .absent
    var blank: Field = .absent
    switch self {
    case .refused(.blankLeft(let name)): blank = .text(name)
    case .refused(.promisedTooFar(let day)), .refused(.colleagueAway(let day)): last = .day(day)
    default: break
    }
    return ["say": .word(word), "max": .count(Reach.longestWords), "last": last, "blank": blank]
  }
}

extension HandRefusal {
  /// Its sentence to a colleague.
  package var deskWord: String {
    switch self {
    case .notFound: "desk.refusal.not-found"
    case .notOpen: "desk.refusal.not-open"
    case .notWaiting: "desk.refusal.not-waiting"
    case .alreadyAskedBack: "desk.refusal.already-asked-back"
    case .nothingProposed: "desk.refusal.nothing-proposed"
    case .promisedInThePast: "desk.refusal.promised-in-the-past"
    case .promisedTooFar: "desk.refusal.promised-too-far"
    case .changedMeanwhile: "desk.refusal.changed-meanwhile"
    case .wordsMissing: "desk.refusal.words-missing"
    case .wordsTooLong: "desk.refusal.words-too-long"
    case .blankLeft: "desk.refusal.blank-left"
    case .alreadyAskedToTake: "desk.refusal.already-asked-to-take"
    case .notAskedToTake: "desk.refusal.not-asked-to-take"
    case .receiverUnknown: "desk.refusal.receiver-unknown"
    case .notReferred: "desk.refusal.not-referred"
    case .reasonUnknown: "desk.refusal.reason-unknown"
    case .alreadyFirst: "desk.refusal.already-first"
    case .notFirst: "desk.refusal.not-first"
    case .colleagueUnknown: "desk.refusal.colleague-unknown"
    case .colleagueAway: "desk.refusal.colleague-away"
    case .alreadyTheirs: "desk.refusal.already-theirs"
    }
  }
}
