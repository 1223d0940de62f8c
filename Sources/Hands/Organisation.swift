// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Who answers, for what, where, by when. Read from the pack; a value that exists has an answerer for every
/// kind × topic × district.
package struct Organisation: Equatable, Sendable {
  package let desks: [DeskCode: Desk]
  package let topicGroups: [TopicGroup]
  package let districts: [District]
  package let routes: Routes
  package let clocks: Clocks
  package let calendar: WorkingCalendar
  package let signposts: [Signpost]
  /// IANA name, for turning a moment into the city's date.
  package let timeZone: String
  /// When the counters open, and what is written for a day leaves: seconds after midnight.
  package let opensAt: Int
  /// The two answers that name no district. Nil: the pages use words of their own.
  package let districtChoice: DistrictChoice?
  /// What the calendar's holidays are called, by their id.
  package let holidayNames: [String: LocalText]
  /// Why a hand may be put first.
  package let priorities: [PriorityReason]

  package init(
    desks: [DeskCode: Desk], topicGroups: [TopicGroup], districts: [District], routes: Routes, clocks: Clocks,
    calendar: WorkingCalendar, signposts: [Signpost], timeZone: String, opensAt: Int = 8 * 3_600,
    districtChoice: DistrictChoice? = nil,
    holidayNames: [String: LocalText] = [:], priorities: [PriorityReason] = []
  ) {
    self.desks = desks
    self.topicGroups = topicGroups
    self.districts = districts
    self.routes = routes
    self.clocks = clocks
    self.calendar = calendar
    self.signposts = signposts
    self.timeZone = timeZone
    self.opensAt = opensAt
    self.districtChoice = districtChoice
    self.holidayNames = holidayNames
    self.priorities = priorities
  }

  package var topics: [Topic] { topicGroups.flatMap(\.topics) }

  package func topic(_ code: TopicCode) -> Topic? {
    topics.first { $0.code == code }
  }
}

/// How a person answers "which district?" without naming one. Both route alike: with no district.
package struct DistrictChoice: Equatable, Sendable {
  package let wholeCity: LocalText
  package let unknown: LocalText

  package init(wholeCity: LocalText, unknown: LocalText) {
    self.wholeCity = wholeCity
    self.unknown = unknown
  }
}

/// Anything that can hold a hand and must then answer: a unit, a unit's desk in a district, the secretariat of an
/// administration, the secretary of a committee.
package struct Desk: Equatable, Sendable {
  package let code: DeskCode
  package let name: LocalText
  package let level: Level
  package let administration: AdministrationCode
  package let committee: CommitteeCode
  /// The unit's name, where this is one of its desks in a part of the city.
  package let partOf: LocalText?

  package init(
    code: DeskCode, name: LocalText, level: Level, administration: AdministrationCode, committee: CommitteeCode,
    partOf: LocalText? = nil
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.administration = administration
    self.committee = committee
    self.partOf = partOf
  }
}

/// How high a hand has climbed.
package enum Level: String, Sendable, CaseIterable, Comparable {
  case unit, administration, committee

  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

  package var next: Level? {
    switch self {
    case .unit: .administration
    case .administration: .committee
    case .committee: nil
    }
  }

  private var rank: Int {
    switch self {
    case .unit: 0
    case .administration: 1
    case .committee: 2
    }
  }
}

package struct TopicGroup: Equatable, Sendable {
  package let code: TopicGroupCode
  package let name: LocalText
  package let topics: [Topic]

  package init(code: TopicGroupCode, name: LocalText, topics: [Topic]) {
    self.code = code
    self.name = name
    self.topics = topics
  }
}

package struct Topic: Equatable, Sendable {
  /// How much care the words need: ordinary and personal are for the desk's members; sensitive asks for more.
  package enum Sensitivity: String, Sendable, CaseIterable {
    case ordinary, personal, sensitive
  }

  package let code: TopicCode
  package let name: LocalText
  package let kinds: Set<Kind>
  /// The measures a hand on this topic is evidence for, each until its last day if it has one.
  package let measures: [CountedMeasure]
  package let goal: GoalCode?
  /// The committee that gave the promise: the last step of the climb.
  package let committee: CommitteeCode
  package let sensitivity: Sensitivity
  /// What happens next, in the city's words.
  package let next: LocalText
  /// A signal on this topic is about somebody, who must know of it and agree.
  package let isAboutAPerson: Bool

  package init(
    code: TopicCode, name: LocalText, kinds: Set<Kind>, measures: [CountedMeasure], goal: GoalCode?,
    committee: CommitteeCode, sensitivity: Sensitivity, next: LocalText, isAboutAPerson: Bool = false
  ) {
    self.code = code
    self.name = name
    self.kinds = kinds
    self.measures = measures
    self.goal = goal
    self.committee = committee
    self.sensitivity = sensitivity
    self.next = next
    self.isAboutAPerson = isAboutAPerson
  }

  /// The measures a hand reached out on `day` counts for.
  package func measures(on day: Day) -> [MeasureCode] {
    measures.filter { $0.until.map { day <= $0 } ?? true }.map(\.code)
  }
}

package struct CountedMeasure: Equatable, Sendable {
  package let code: MeasureCode
  package let until: Day?

  package init(code: MeasureCode, until: Day? = nil) {
    self.code = code
    self.until = until
  }
}

/// Where to turn right now, outside this house, and on which topics or pages it is shown first.
package struct Signpost: Equatable, Sendable {
  package let id: String
  package let text: LocalText
  package let shownOn: Set<String>

  package init(id: String, text: LocalText, shownOn: Set<String>) {
    self.id = id
    self.text = text
    self.shownOn = shownOn
  }
}
