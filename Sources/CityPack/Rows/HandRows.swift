// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

struct HandRow {
  let place: Place
  let kind: Kind
  let topic: Marked<TopicCode>?
  /// Nil: the whole city.
  let district: Marked<DistrictCode>?
  let language: Language
  let text: String
  let gloss: String

  static let keys = ["kind", "topic", "district", "lang", "text", "gloss"]

  init(_ fields: Fields) {
    place = fields.place
    kind = fields.choice("kind")
    topic = fields.code("topic")
    let district: Marked<DistrictCode>? = fields.code("district")
    self.district = district?.value == "city" ? nil : district
    let language = fields.languageCode("lang")
    self.language = Language(language?.value ?? "und")
    let text = fields.text("text", expected: "what the person wrote")?.value ?? ""
    self.text = text
    // What is written in English needs no gloss.
    let needsGloss = language?.value != "en" || fields.has("gloss")
    gloss = needsGloss ? fields.text("gloss", expected: "what it says in English")?.value ?? "" : text
  }
}
