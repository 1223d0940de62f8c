// SPDX-License-Identifier: AGPL-3.0-or-later

import City

struct OrganisationRows {
  let place: Place
  let secretariats: [SecretariatRow]
  let units: [UnitRow]
  let priorities: [(code: Marked<PriorityCode>, name: LocalText)]

  static let keys = ["secretariats", "units", "priorities"]

  init(_ file: Fields) {
    place = file.place
    secretariats = file.rows("secretariats", "secretariat", keys: SecretariatRow.keys).compactMap(SecretariatRow.init)
    units = file.rows("units", "unit", keys: UnitRow.keys).compactMap(UnitRow.init)
    priorities = file.rowsIfAny("priorities", "reason", keys: ["id", "name"]).compactMap { fields in
      let name = fields.words("name")
      return fields.code("id", of: Named.Priority.self).map { ($0, name) }
    }
  }
}

/// The two desks above an administration's units.
struct SecretariatRow {
  let administration: Marked<AdministrationCode>
  let desk: NamedDesk?
  let committeeDesk: NamedDesk?

  static let keys = ["administration", "desk", "committee_desk"]

  init?(_ fields: Fields) {
    desk = fields.block("desk", keys: NamedDesk.keys).flatMap(NamedDesk.init)
    committeeDesk = fields.block("committee_desk", keys: NamedDesk.keys).flatMap(NamedDesk.init)
    guard let administration = fields.code("administration", of: Named.Administration.self) else { return nil }
    self.administration = administration
  }
}

struct NamedDesk {
  let code: Marked<DeskCode>
  let name: LocalText

  static let keys = ["id", "name"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    guard let code = fields.code("id", of: Named.Desk.self) else { return nil }
    self.code = code
  }
}

struct UnitRow {
  let code: Marked<DeskCode>
  let name: LocalText
  let administration: Marked<AdministrationCode>?
  /// The unit it stands under, within its administration. Never a step of the climb.
  let parent: Marked<DeskCode>?
  /// Who answers where none of the desks does.
  let otherwise: Marked<DeskCode>?
  let desks: [DeskRow]

  static let keys = ["id", "name", "administration", "parent", "else", "desks"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    administration = fields.code("administration")
    parent = fields.has("parent") ? fields.code("parent") : nil
    otherwise = fields.has("else") ? fields.code("else") : nil
    desks = fields.rowsIfAny("desks", "desk", keys: DeskRow.keys).compactMap(DeskRow.init)
    guard let code = fields.code("id", of: Named.Desk.self) else { return nil }
    self.code = code
  }

  /// The desk for a hand from nowhere in particular, if one is marked so.
  var deskForUnknown: DeskRow? { desks.first { $0.takesUnknown } }

  /// Whether a hand can stand at the unit itself, rather than at one of its desks or elsewhere.
  var holdsHands: Bool { desks.isEmpty || (deskForUnknown == nil && otherwise == nil) }
}

struct DeskRow {
  let code: Marked<DeskCode>
  let name: LocalText
  let covers: [Marked<DistrictCode>]
  let takesUnknown: Bool

  static let keys = ["id", "name", "covers", "takes_unknown"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    covers = fields.codes("covers")
    takesUnknown = fields.truth("takes_unknown")
    guard let code = fields.code("id", of: Named.Desk.self) else { return nil }
    self.code = code
  }
}
