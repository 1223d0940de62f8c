// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// Takes the hand. The answer is the receipt itself, so that no address ever holds it; what cannot be taken comes back
/// with everything kept.
@Sendable func sendReach(_ visit: Visit) async throws -> Answer {
  let house = visit.site.house
  let kind = try visit.door
  var draft = ReachDraft(kind: kind, typed: ReachForm(visit.form))
  guard let token = house.readFormToken(visit.form["form"]) else {
    draft.isStale = true
    return notYet(draft, visit)
  }
  do {
    let reach = try draft.typed.routed.read(
      kind, in: visit.site.organisation, languages: house.languages.map(\.language))
    let acknowledged = try await reachOut(reach, token: token, in: house)
    return .page("Hands/receipt", receiptFields(acknowledged, draft.typed, visit))
  } catch let complaints as ReachComplaints {
    draft.complaints = complaints.all
    return notYet(draft, visit)
  } catch ReachRefusal.receiptShownBefore {
    return followPage(say: "hands.follow.shown-before", visit)
  }
}

private func notYet(_ draft: ReachDraft, _ visit: Visit) -> Answer {
  .page("Hands/reach", reachFields(draft, visit), status: .unprocessableContent)
}
