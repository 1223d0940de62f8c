// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Something a made-up person of the demonstration writes. Nobody in it is real.
package struct MadeUpHand: Equatable, Sendable {
  package let kind: Kind
  package let topic: TopicCode
  /// Nil: the whole city.
  package let district: DistrictCode?
  package let language: Language
  package let text: String
  /// What it says, in English; the text itself where it is written in English.
  package let gloss: String

  package init(
    kind: Kind, topic: TopicCode, district: DistrictCode?, language: Language, text: String, gloss: String
  ) {
    self.kind = kind
    self.topic = topic
    self.district = district
    self.language = language
    self.text = text
    self.gloss = gloss
  }
}
