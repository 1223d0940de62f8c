// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

struct RoleRow {
  let code: Marked<RoleCode>
  let name: LocalText
  let pledges: [PledgeRow]

  static let keys = ["id", "name", "pledges"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    pledges = fields.rows("pledges", "pledge", keys: PledgeRow.keys).compactMap(PledgeRow.init)
    guard let code = fields.code("id", of: Named.Role.self) else { return nil }
    self.code = code
  }
}

struct PledgeRow {
  let code: Marked<PledgeCode>
  let text: LocalText
  let doors: [DoorRow]
  let pages: [PledgePage]
  let why: LocalText?

  static let keys = ["id", "text", "doors", "pages", "why"]

  init?(_ fields: Fields) {
    text = fields.words("text")
    doors = fields.rowsIfAny("doors", "door", keys: DoorRow.keys).compactMap(DoorRow.init)
    pages = fields.has("pages") ? fields.pledgePages("pages") : []
    why = fields.has("why") ? fields.words("why") : nil
    guard let code = fields.code("id", of: Named.Pledge.self) else { return nil }
    self.code = code
  }

  var pledge: Pledge {
    Pledge(
      code: code.value, text: text,
      ways: doors.map { .door($0.kind, $0.topic.value) } + pages.map(Way.page), why: why)
  }
}

/// A hand of one kind about one topic.
struct DoorRow {
  let topic: Marked<TopicCode>
  let kind: Kind

  static let keys = ["topic", "kind"]

  init?(_ fields: Fields) {
    kind = fields.choice("kind")
    guard let topic = fields.code("topic", of: Named.Topic.self) else { return nil }
    self.topic = topic
  }
}

extension Fields {
  fileprivate func pledgePages(_ key: String) -> [PledgePage] {
    let known = PledgePage.allCases.map(\.rawValue)
    return texts(key, expected: "a list of " + known.joined(separator: ", ")).compactMap { text in
      let page = PledgePage(rawValue: text.value)
      if page == nil {
        let remedy = remedy(for: text.value, among: known)
        source.complain(text.place, "\(title) leads to \"\(text.value)\", which is no page. \(remedy)")
      }
      return page
    }
  }
}
