// SPDX-License-Identifier: AGPL-3.0-or-later

/// The files of a pack.
enum PackFile: String, CaseIterable {
  case policy = "policy.yaml"
  case languages = "languages.yaml"
  case districts = "districts.yaml"
  case organisation = "organisation.yaml"
  case topics = "topics.yaml"
  case clocks = "clocks.yaml"
  case calendar = "calendar.yaml"
  case legal = "legal.yaml"
  case signposts = "signposts.yaml"
  case madeUpHands = "made-up-hands.yaml"
  case madeUpPeople = "made-up-people.yaml"

  /// A city may have no signposts yet, and no demonstration.
  var mayBeMissing: Bool { [.legal, .signposts, .madeUpHands, .madeUpPeople].contains(self) }

  var start: Place { Place(file: rawValue, line: 1, column: 1) }
}
