// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Why something cannot be done to a hand. Each case has words in every language.
package enum HandRefusal: Error, Equatable, Sendable {
  /// No such hand, or not one that this person may see: the two look the same.
  case notFound
  /// Closed, or waiting for the asker's decision.
  case notOpen
  /// Already answered: there is no clock to stop.
  case notWaiting
  case alreadyAskedBack
  case nothingProposed
  case promisedInThePast
  /// The last day that may be promised.
  case promisedTooFar(Day)
  /// Somebody else changed the hand since this page was shown.
  case changedMeanwhile
  /// The asker's words are missing where they are needed, or too long.
  case wordsMissing
  case wordsTooLong
  /// Something in braces is still to be filled in: the first of them.
  case blankLeft(String)
  /// Another desk has been asked already, and has not said yes or no.
  case alreadyAskedToTake
  /// Nobody has been asked to take it: the request was answered, taken back, or has lapsed.
  case notAskedToTake
  /// Not a unit, or the one that has it.
  case receiverUnknown
  /// "Referred" without another desk that has accepted the hand.
  case notReferred
  case reasonUnknown
  case alreadyFirst
  case notFirst
  /// Nobody who sits at the desk.
  case colleagueUnknown
  /// Nobody is given a hand while they are away. The last day of it.
  case colleagueAway(Day)
  /// They have it already.
  case alreadyTheirs
}
