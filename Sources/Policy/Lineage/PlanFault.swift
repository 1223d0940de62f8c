// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a plan cannot be taken in: what it is about, and a sentence with what to do.
package struct PlanFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where a complaint about it belongs: at what a plan says of an earlier one, of a thing in that, or of neither.
  package let predecessor: String?
  package let entry: EntryName?
  package let sentence: String

  package init(_ sentence: String) {
    self.init(nil, of: nil, sentence)
  }

  package init(_ entry: EntryName? = nil, of predecessor: String? = nil, _ sentence: String) {
    self.predecessor = predecessor
    self.entry = entry
    self.sentence = sentence
  }

  package var description: String { sentence }
}
