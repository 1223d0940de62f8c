// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// What a desk often has to say.
package enum AnswerTemplatePlace: String, Place {
  /// The list, and the form for one more.
  case list = "desk/templates"
  case one = "desk/templates/:template"
  case remove = "desk/templates/:template/remove"
}

extension Link {
  static func answerTemplates(of desk: DeskCode, done: String? = nil) -> Link {
    Link(AnswerTemplatePlace.list, query: [("desk", desk.text)] + (done.map { [("done", $0)] } ?? []))
  }

  static func answerTemplate(_ template: AnswerTemplate, _ place: AnswerTemplatePlace = .one) -> Link {
    Link(place, [String(template.id)], query: [("desk", template.desk.text)])
  }
}

package let answerTemplateRoutes: [Route] = AnswerTemplatePlace.allCases.flatMap { place -> [Route] in
  switch place {
  case .list: [.get(place, .desk, answerTemplatesPage), .post(place, .desk, sendNewTemplate)]
  case .one: [.get(place, .desk, answerTemplatePage), .post(place, .desk, sendTemplate)]
  case .remove: [.post(place, .desk, sendTemplateAway)]
  }
}
