// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// What a page model gives its template: plain values by name, in no language yet where that can wait.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var values: [String: Field]

  package init(_ values: [String: Field] = [:]) {
    self.values = values
  }

  package init(dictionaryLiteral elements: (String, Field)...) {
    values = Dictionary(elements) { _, last in last }
  }

  package subscript(name: String) -> Field? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// These fields and more; the later ones win.
  package func with(_ more: Fields) -> Fields {
    Fields(values.merging(more.values) { _, later in later })
  }
}

/// One value. Whatever a template may ask for has to be given, if only as `.absent`: a name that is not given is a fault.
package enum Field: Sendable {
  /// Escaped as it is.
  case text(String)
  /// A number in Western digits; `{{#n.one}}`, `{{#n.few}}` … are true by the plural rule of the page's language.
  case count(Int)
  /// A section that is shown or not.
  case flag(Bool)
  case fields(Fields)
  case list([Fields])
  case fragment(Fragment)
  /// A date in words.
  case day(Day, DayStyle = .full)
  /// The same without any mark-up, for the choices of a list.
  case plainDay(Day, DayStyle)
  /// An amount in millions with one decimal, without its unit.
  case money(Money)
  /// An amount in a sentence, as the pack says amounts: `2.1 mio. kr.`
  case sum(Money, Currency)
  /// A word by its key.
  case word(String)
  /// The address of a page, in the page's language.
  case link(Link)
  /// An official name: as the city has it, marked with its language where the page is in another.
  case name(LocalText)
  /// Our translation of an official name; nothing where the page is in the official language or we have none.
  case translation(LocalText)
  /// In the page's language, else the official words marked with theirs.
  case local(LocalText)
  /// The official words, to stand beside `.local`: nothing where that shows them already.
  case beside(LocalText)
  /// `.local` as a link.
  case linked(LocalText, Link)
  /// `.name` as a link.
  case linkedName(LocalText, Link)
  /// The pack's own words, with its telephone numbers to be pressed.
  case dialled(LocalText)
  /// The same without any mark-up, for titles and attributes.
  case plain(LocalText)
  /// Nothing: `{{#name}}` is skipped, `{{^name}}` is shown.
  case absent

  package static func optional(_ text: String?) -> Field {
    text.map(Field.text) ?? .absent
  }
}

extension Fields {
  /// What a person wrote, for `<p lang="{{language}}" dir="auto">{{text}}</p>`. Control characters of the bidirectional
  /// algorithm are balanced in each line, so that nobody's text turns the page around it.
  package static func spoken(_ text: String, in language: Language) -> Fields {
    ["text": .text(balanced(text)), "language": .text(language.code)]
  }
}

/// How a date is written out.
package enum DayStyle: String, Sendable, CaseIterable {
  /// Thursday 15 November 2012
  case full
  /// 15 November 2012
  case date
  /// 15 Nov.
  case short
}
