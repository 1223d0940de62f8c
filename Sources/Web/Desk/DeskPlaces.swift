// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The pages of a desk and of the hands that stand at it.
package enum DeskPlace: String, Place {
  case desk
  case hand = "desk/hand/:reference"
  case take = "desk/hand/:reference/take"
  /// Gives it to a colleague.
  case assign = "desk/hand/:reference/assign"
  case answer = "desk/hand/:reference/answer"
  case question = "desk/hand/:reference/question"
  case note = "desk/hand/:reference/note"
  case outcome = "desk/hand/:reference/outcome"
  /// Asks another unit to take the hand; and takes that back.
  case handover = "desk/hand/:reference/handover"
  case takeBack = "desk/hand/:reference/take-back"
  /// The unit that was asked says yes or no.
  case accept = "desk/hand/:reference/accept"
  case reject = "desk/hand/:reference/reject"
  /// Puts it first, and back in the row.
  case first = "desk/hand/:reference/first"
  case putBack = "desk/hand/:reference/put-back"
}

extension Link {
  package static let desk = Link(DeskPlace.desk)

  static func desk(_ code: DeskCode) -> Link {
    Link(DeskPlace.desk, query: [("desk", code.text)])
  }

  static func desk(_ code: DeskCode, whose: Whose) -> Link {
    Link(DeskPlace.desk, query: [("desk", code.text), ("whose", whose.rawValue)])
  }

  static func hand(_ reference: Reference, _ place: DeskPlace = .hand, query: [(String, String)] = []) -> Link {
    Link(place, [reference.inAddress], query: query)
  }
}

extension Reference {
  /// `KX4-7PM`: a space would stand as `%20`, and nobody reads that aloud.
  var inAddress: String { text.replacing(" ", with: "-") }

  /// From an address, with a hyphen or a space, in large letters or small.
  init(inAddress text: String) {
    self.init(text.uppercased().replacing("-", with: " "))
  }
}

/// Their routes. A form's address leads to its hand when it is opened by itself, as the language switch does.
package let deskRoutes: [Route] = DeskPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .desk: [.get(place, .desk, deskPage)]
  case .hand: [.get(place, .desk, openedHandPage)]
  case .take: [.get(place, .desk, toHand), .post(place, .desk, sendTake)]
  case .assign: [.get(place, .desk, toHand), .post(place, .desk, sendAssign)]
  case .answer: [.get(place, .desk, toHand), .post(place, .desk, sendAnswer)]
  case .question: [.get(place, .desk, toHand), .post(place, .desk, sendQuestion)]
  case .note: [.get(place, .desk, toHand), .post(place, .desk, sendNote)]
  case .outcome: [.get(place, .desk, toHand), .post(place, .desk, sendOutcome)]
  case .handover: [.get(place, .desk, toHand), .post(place, .desk, sendHandover)]
  case .takeBack: [.get(place, .desk, toHand), .post(place, .desk, sendTakeBack)]
  case .accept: [.get(place, .desk, toHand), .post(place, .desk, sendAccept)]
  case .reject: [.get(place, .desk, toHand), .post(place, .desk, sendReject)]
  case .first: [.get(place, .desk, toHand), .post(place, .desk, sendFirst)]
  case .putBack: [.get(place, .desk, toHand), .post(place, .desk, sendPutBack)]
  }
}

@Sendable private func toHand(_ visit: Visit) async throws -> Answer { .see(.hand(visit.reference)) }

extension Visit {
  var reference: Reference { Reference(inAddress: code("reference")) }
}
