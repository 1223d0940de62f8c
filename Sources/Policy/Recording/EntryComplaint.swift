// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What is wrong with one field of a form.
package struct EntryComplaint: Equatable, Sendable {
  package enum Why: Equatable, Sendable {
    case missing
    case notChosen
    case tooLong(most: Int)
    case noDay
    case inTheFuture
    case beforeThePolicy(Day)
    case tooFarAhead(Day)
    case endsBeforeItBegins
    case noAmount
    case noLink
  }

  /// The field's name in the form.
  package let field: String
  package let why: Why
}

/// Everything that is wrong with a form, in the order of its fields.
package struct EntryComplaints: Error, Equatable, Sendable {
  package let complaints: [EntryComplaint]
}

/// Why something about a measure cannot be recorded.
package enum PolicyRefusal: Error, Equatable, Sendable, CaseIterable {
  /// Absent and not theirs look the same.
  case notFound
  /// Somebody has recorded something since the page was opened.
  case changedMeanwhile
  /// What is to be corrected is not there, is something else, or has been corrected already.
  case nothingToCorrect
}
