// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// Everybody the policy speaks to.
@Sendable func contributePage(_ visit: Visit) async throws -> Answer {
  let plan = visit.site.plan
  return .page(
    "Contribute/contribute",
    [
      "roles": .list(plan.roles.map(roleRow)), "none": .flag(plan.roles.isEmpty),
      "units": .link(.units), "turn": .link(.whereToTurn), "writing": .link(.howWeWrite),
    ])
}

private func roleRow(_ role: Role) -> Fields {
  named(role.name, .role(role.code)).with([
    "pledges": .count(role.pledges.count), "open": .count(role.pledges.count { $0.hasDoor }),
  ])
}

/// One role: what is asked of it, and the doors that are open for each.
@Sendable func rolePage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  guard let role = site.plan.roles.first(where: { $0.code.text == visit.code() }) else { throw Problem.notFound }
  return .page(
    "Contribute/role",
    [
      "plain": .plain(role.name), "name": .name(role.name), "translation": .translation(role.name),
      "contribute": .link(.contribute),
      "pledges": .list(role.pledges.map { pledgeFields($0, site) }),
      "others": .list(site.plan.roles.filter { $0.code != role.code }.map { named($0.name, .role($0.code)) }),
    ])
}

private func pledgeFields(_ pledge: Pledge, _ site: Site) -> Fields {
  let ways = pledge.ways.sorted { $0.link != nil && $1.link == nil }
  return [
    "text": .local(pledge.text), "beside": .beside(pledge.text),
    "ways": .list(ways.compactMap { wayFields($0, site) }), "none": .flag(!pledge.hasDoor),
    "why": pledge.why.map { .local($0) } ?? .absent,
  ]
}
