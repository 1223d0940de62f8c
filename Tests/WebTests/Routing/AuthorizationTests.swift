// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Policy
import Testing
import Web

/// Everybody who may stand at a door of the staff, beside a hand that stands at `fr-huse-nord`.
enum Visitor: CaseIterable {
  case loggedOut, administrator, memberHere, memberElsewhere, secretaryHere, secretaryElsewhere

  var desks: [DeskCode] {
    switch self {
    case .administrator: []
    case .memberHere, .loggedOut: ["fr-huse-nord"]
    case .memberElsewhere: ["sk-hjaelp"]
    case .secretaryHere: ["fru-sekretaer"]
    case .secretaryElsewhere: ["sku-sekretaer"]
    }
  }

  var role: Account.Role {
    switch self {
    case .administrator: .administrator
    case .memberHere, .memberElsewhere, .loggedOut: .member
    case .secretaryHere, .secretaryElsewhere: .secretary
    }
  }

  /// The rules whose doors open, written down by hand.
  var rules: Set<Rule> {
    switch self {
    case .loggedOut: []
    case .administrator: [.staff, .administrator]
    case .memberHere, .memberElsewhere: [.staff, .desk]
    case .secretaryHere, .secretaryElsewhere: [.staff, .desk, .secretary]
    }
  }

  /// A hand that has not climbed is seen at its unit only; one that has, at its committee too.
  func sees(climbed: Bool) -> Bool {
    self == .memberHere || (climbed && self == .secretaryHere)
  }
}

/// The matrix of every route × who comes × whose hand, made from the router's own table.
@Suite struct AuthorizationTests {
  private let staffRoutes = allRoutes.filter { ![.everyone, .asker, .mailed, .demonstration].contains($0.rule) }

  @Test(arguments: Visitor.allCases, [false, true])
  func aDoorOpensForWhomItsRuleNamesAndIsNotThereForAnybodyElse(_ visitor: Visitor, climbed: Bool) async throws {
    let world = try await AtTheDesk(visitor.desks, as: visitor.role, name: "Amal")
    let made = try await world.reached()
    let advice = try await record(about: "m01", in: world.house)
    let template = try await keepTemplate(world)
    if climbed { try await world.days(9) }
    if visitor == .loggedOut { try await logOut(world.session, in: world.house) }
    let absent = try await world.open("/en/nowhere").html
    // Logging out ends the walk.
    for route in staffRoutes.sorted(by: { $1.pattern == "log-out" && $0.pattern != "log-out" }) {
      for reference in whose(route, made) {
        let uri = "/en/" + address(of: route, reference, world.account, advice, template)
        let page =
          route.method == .get
          ? try await world.open(uri) : try await world.post(uri, ["form": world.session.formToken])
        // The address of a form, opened by itself, leads on to the hand's page whichever hand it names: that decides.
        let leadsOn = route.method == .get && route.pattern.hasPrefix("desk/hand/:reference/")
        let isTheirs =
          reference.isEmpty || leadsOn || (reference == "m01" && visitor == .secretaryElsewhere)
          || (reference == inAddress(made) && visitor.sees(climbed: climbed))
        let opens = visitor.rules.contains(route.rule) && isTheirs
        #expect((page.status != .notFound) == opens, "\(visitor) \(route.method) \(uri): \(page.status)")
        if !opens { #expect(page.html == absent, "\(visitor) \(route.method) \(uri)") }
      }
    }
  }

  @Test func noFormOfTheStaffIsTakenWithoutTheTokenOfItsOwnSession() async throws {
    for visitor in [Visitor.administrator, .memberHere, .secretaryHere] {
      let world = try await AtTheDesk(visitor.desks, as: visitor.role, name: "Amal")
      let made = try await world.reached()
      let other = try await startSession(for: world.account, in: world.house)
      for route in staffRoutes where route.method == .post && visitor.rules.contains(route.rule) {
        let uri = "/en/" + address(of: route, inAddress(made), world.account, 1, 1)
        for token in ["", other.formToken] {
          let page = try await world.post(uri, ["form": token])
          #expect(page.status == .forbidden, "\(visitor) \(uri)")
        }
      }
    }
  }

  @Test func theWalkSeesEveryKindOfDoor() {
    #expect(Set(staffRoutes.map(\.rule)).isSuperset(of: [.staff, .desk, .administrator]))
    #expect(staffRoutes.count >= 12)
  }

  /// Theirs and nobody's; a measure that only the other committee answers for, and one that is in no plan.
  private func whose(_ route: Route, _ made: Acknowledgement) -> [String] {
    if route.pattern.contains(":reference") { return [inAddress(made), "222-222"] }
    return route.pattern.contains(":code") ? ["m01", "m99"] : [""]
  }

  private func address(of route: Route, _ reference: String, _ account: Account, _ advice: Int64, _ template: Int64)
    -> String
  {
    route.pattern.replacing(":reference", with: reference).replacing(":account", with: "\(account.id)")
      .replacing(":code", with: reference).replacing(":door", with: "offer").replacing(":number", with: "1").replacing(
        ":entry", with: "\(advice)"
      ).replacing(":template", with: "\(template)")
  }

  /// A template at the visitor's own desk.
  private func keepTemplate(_ world: AtTheDesk) async throws -> Int64 {
    guard let desk = world.account.desks.first else { return 1 }
    let form = AnswerTemplateForm(name: "Tid", texts: [.init(Language("da"), "Kom.")])
    return try await makeTemplate(form, at: desk, by: world.account, in: world.house)
  }

  /// A milestone and an advice, by somebody who may; answers with the advice's entry.
  private func record(about measure: MeasureCode, in house: House) async throws -> Int64 {
    let secretary = try await hire("Skrev", .secretary, ["sku-sekretaer"], in: house)
    var form = EntryForm()
    (form.name, form.words, form.language) = ("Rådet", "Spørg flere.", "da")
    (form.from, form.day) = (house.clock.today().description, house.clock.today().description)
    let rules = EntryRules(today: house.clock.today(), plan: house.plan, languages: [Language("da")])
    try await planMilestone(
      form.readMilestone(rules), about: MeasureTarget(measure: measure, version: 0), by: secretary, in: house)
    return try await noteAdvice(
      form.readAdvice(rules), about: MeasureTarget(measure: measure, version: 1), by: secretary, in: house)
  }
}
