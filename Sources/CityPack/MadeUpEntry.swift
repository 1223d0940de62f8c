// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// Something that a made-up secretary of the demonstration records about a measure. None of it ever happened.
package struct MadeUpEntry: Equatable, Sendable {
  package enum What: Equatable, Sendable {
    case status, evidence, schedule, milestone, plan, advice
    /// Of the milestone with that number.
    case change(Int)
    /// To the measure's first, second … advice.
    case answer(Int)
  }

  package let day: Day
  package let measure: MeasureCode
  package let what: What
  /// As the secretary fills in the form.
  package let form: EntryForm
}
