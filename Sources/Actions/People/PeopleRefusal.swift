// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why somebody cannot be let in, or cannot let somebody in. Each case has words in every language.
package enum PeopleRefusal: Error, Equatable, Sendable, CaseIterable {
  /// Used, too old, or never made: the three look the same.
  case invitationUnknown
  case nameMissing
  case loginMissing
  case loginTaken
  case passwordTooShort
  case passwordTooLong
  /// Unknown login and wrong password look the same.
  case wrongLogin
  /// So many are trying that this one must wait a little.
  case tooManyAtOnce
  case deskUnknown
  case lastAdministrator
  case accountUnknown
}
