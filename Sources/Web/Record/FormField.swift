// SPDX-License-Identifier: AGPL-3.0-or-later

import Policy

/// One field of a form, with what was typed and what is wrong with it. For the partial `Record/field`.
struct FormField {
  enum Kind {
    case line
    case long(most: Int)
    /// One of few, all in view.
    case choices([(value: String, field: Field)])
    case select([(value: String, field: Field)])
  }

  let name: String
  /// The key of its label; its hint is beside it, where it has one.
  let label: String
  var hint: String?
  var kind = Kind.line
  let value: String

  func fields(_ complaints: [EntryComplaint], _ currency: Currency) -> Fields {
    let own = shared(complaints, currency)
    var fields: Fields = ["line": .absent, "long": .absent, "choices": .absent, "select": .absent]
    switch kind {
    case .line: fields["line"] = .fields(own)
    case .long(let most): fields["long"] = .fields(own.with(["most": .text(String(most))]))
    case .choices(let options): fields["choices"] = .fields(own.with(["options": list(options)]))
    case .select(let options): fields["select"] = .fields(own.with(["options": list(options)]))
    }
    return fields
  }

  private func shared(_ complaints: [EntryComplaint], _ currency: Currency) -> Fields {
    let complaint = complaints.first { $0.field == name }
    return [
      "id": .text(name), "label": .word(label), "value": .text(value),
      "hint": hint.map { .fields(["word": .word($0), "id": .text(name), "unit": .local(currency.unit)]) } ?? .absent,
      "wrong": complaint.map { .fields($0.fields.with(["id": .text(name)])) } ?? .absent,
      "described": .flag(hint != nil || complaint != nil),
    ]
  }

  private func list(_ options: [(value: String, field: Field)]) -> Field {
    .list(
      options.map {
        ["value": .text($0.value), "word": $0.field, "chosen": .flag($0.value == value), "name": .text(name)]
      })
  }
}

extension EntryComplaint {
  /// Its sentence, and what that may name.
  var fields: Fields {
    var fields: Fields = ["say": .word("record.complaint.\(key)"), "most": .absent, "day": .absent]
    switch why {
    case .tooLong(let most): fields["most"] = .count(most)
    case .beforeThePolicy(let day), .tooFarAhead(let day): fields["day"] = .day(day, .date)
    case .missing, .notChosen, .noDay, .inTheFuture, .endsBeforeItBegins, .noAmount, .noLink: break
    }
    return fields
  }

  private var key: String {
    switch why {
    case .missing: "missing"
    case .notChosen: "not-chosen"
    case .tooLong: "too-long"
    case .noDay: "no-day"
    case .inTheFuture: "in-the-future"
    case .beforeThePolicy: "before-the-policy"
    case .tooFarAhead: "too-far-ahead"
    case .endsBeforeItBegins: "ends-before-it-begins"
    case .noAmount: "no-amount"
    case .noLink: "no-link"
    }
  }
}
