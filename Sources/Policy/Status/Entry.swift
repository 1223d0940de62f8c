// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// One thing recorded about a measure. Entries are only added: whoever was wrong adds another that names it.
package struct Entry: Equatable, Sendable {
  package let id: Int64
  package let measure: MeasureCode
  package let said: Said
  /// The day it holds from.
  package let from: Day
  package let recordedAt: Instant
  /// The city's day at `recordedAt`.
  package let recordedOn: Day
  package let author: Author
  package let source: Source?
  /// Empty when there is nothing to add.
  package let note: String
  /// What its own words are written in.
  package let language: Language
  /// The entry that this one replaces, as if that had never been said.
  package let corrects: Int64?

  package init(
    id: Int64, measure: MeasureCode, said: Said, from: Day, recordedAt: Instant, recordedOn: Day, author: Author,
    source: Source? = nil, note: String = "", language: Language, corrects: Int64? = nil
  ) {
    self.id = id
    self.measure = measure
    self.said = said
    self.from = from
    self.recordedAt = recordedAt
    self.recordedOn = recordedOn
    self.author = author
    self.source = source
    self.note = note
    self.language = language
    self.corrects = corrects
  }
}

/// Who recorded it. The public sees the committee, never the name.
package struct Author: Equatable, Sendable {
  package let account: Int64
  package let committee: CommitteeCode

  package init(account: Int64, committee: CommitteeCode) {
    self.account = account
    self.committee = committee
  }
}

/// Where it can be looked up: minutes, a report, a decision.
package struct Source: Equatable, Sendable {
  package let text: String
  /// An address that begins with `https://` or `http://`.
  package let link: String?

  package init(text: String, link: String? = nil) {
    self.text = text
    self.link = link
  }
}
