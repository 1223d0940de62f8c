// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes

/// The pages that links in our mails lead to. None of them changes anything when it is opened.
package enum MailPlace: String, Place {
  case stop = "stop/:token"
  case resume = "stop/:token/resume"
  /// Says yes to following.
  case confirm = "confirm/:token"
  /// Which mails come to a colleague.
  case colleague = "desk/mail"
}

extension Link {
  package static func stop(_ token: String) -> Link { Link(MailPlace.stop, [token]) }
  static func confirm(_ token: String) -> Link { Link(MailPlace.confirm, [token]) }

  static func colleagueMail(done: Bool = false) -> Link {
    Link(MailPlace.colleague, query: done ? [("done", "yes")] : [])
  }

  static func resume(_ token: String) -> Link { Link(MailPlace.resume, [token]) }
}

package let mailRoutes: [Route] = MailPlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .stop: [.get(place, .everyone, stopPage), .post(place, .mailed, sendStop)]
  case .confirm: [.get(place, .everyone, confirmPage), .post(place, .mailed, sendConfirm)]
  case .colleague: [.get(place, .desk, colleagueMailPage), .post(place, .desk, sendColleagueMail)]
  case .resume: [.get(place, .everyone, toStop), .post(place, .mailed, sendResume)]
  }
}

@Sendable private func toStop(_ visit: Visit) async throws -> Answer { .see(.stop(visit.code("token"))) }
