// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// An entry that has no number yet.
package struct NewEntry: Sendable {
  package let measure: MeasureCode
  package let said: Said
  package let from: Day
  package let recordedAt: Instant
  package let recordedOn: Day
  package let author: Author
  package let source: Source?
  package let note: String
  package let language: Language
  package let corrects: Int64?

  package init(
    measure: MeasureCode, said: Said, from: Day, recordedAt: Instant, recordedOn: Day, author: Author,
    source: Source?, note: String, language: Language, corrects: Int64?
  ) {
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

extension Connection {
  /// How many times something has been recorded about a measure.
  package func version(ofMeasure measure: MeasureCode) throws -> Int64 {
    try first(EntryStatement.version, [.code(measure)])?.int("version") ?? 0
  }

  /// False when somebody else has recorded something since `version`.
  package func claim(_ measure: MeasureCode, version: Int64) throws -> Bool {
    try run(EntryStatement.begin, [.code(measure)])
    return try run(EntryStatement.claim, [.code(measure), .int(version)]) == 1
  }

  package func add(_ entry: NewEntry) throws -> Int64 {
    let columns = SaidColumns(entry.said)
    let row = try first(
      EntryStatement.insert,
      [
        .code(entry.measure), .text(entry.said.kind.rawValue), .day(entry.from), .instant(entry.recordedAt),
        .day(entry.recordedOn), .int(entry.author.account), .code(entry.author.committee), .text(entry.source?.text),
        .text(entry.source?.link), .text(entry.note), .text(entry.language.code), .int(entry.corrects),
      ] + columns.values)
    guard let id = try row?.int("id") else { throw StoreFault.column("id") }
    for (place, action) in (entry.said.plan?.actions ?? []).enumerated() {
      try run(
        EntryStatement.insertAction,
        [
          .int(id), .int(place + 1), .text(action.what), .text(action.who), .day(action.from), .day(action.to),
          .int(action.money.map { Int64($0.thousands) }), .text(action.indicator),
        ])
    }
    return id
  }

  /// Everything ever recorded, in the order in which it was.
  package func entries() throws -> [Entry] {
    try entries(try rows(EntryStatement.all, []), try rows(EntryStatement.allActions, []))
  }

  package func entries(ofMeasure measure: MeasureCode) throws -> [Entry] {
    try entries(
      try rows(EntryStatement.ofMeasure, [.code(measure)]), try rows(EntryStatement.actionsOfMeasure, [.code(measure)]))
  }

  private func entries(_ rows: [Row], _ actions: [Row]) throws -> [Entry] {
    var planned: [Int64: [PlannedAction]] = [:]
    for row in actions { planned[try row.int("entry"), default: []].append(try PlannedAction(row)) }
    return try rows.map { row in
      let id = try row.int("id")
      return try Entry(row, id: id, said: try Said(row, actions: planned[id] ?? []))
    }
  }
}
