// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// One sentence with a code of its own: of the vision, under a belief, under a theme. In our own short words.
package struct Sentence: Equatable, Sendable {
  package let code: SentenceCode
  package let text: LocalText

  package init(code: SentenceCode, text: LocalText) {
    self.code = code
    self.text = text
  }
}

/// What the policy means by a word.
package struct Definition: Equatable, Sendable {
  package let code: SentenceCode
  package let question: LocalText
  package let text: LocalText

  package init(code: SentenceCode, question: LocalText, text: LocalText) {
    self.code = code
    self.question = question
    self.text = text
  }
}

/// What the city believes in: the official name, and under it sentences in our own words.
package struct Belief: Equatable, Sendable {
  package let code: SentenceCode
  package let name: LocalText
  package let statements: [Sentence]

  package init(code: SentenceCode, name: LocalText, statements: [Sentence]) {
    self.code = code
    self.name = name
    self.statements = statements
  }
}

/// Whatever a person is, has or thinks, for which nobody may be treated worse.
package struct Ground: Equatable, Sendable {
  package let code: GroundCode
  package let name: LocalText

  package init(code: GroundCode, name: LocalText) {
    self.code = code
    self.name = name
  }
}
