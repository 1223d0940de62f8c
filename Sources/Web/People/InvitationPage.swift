// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Sealing

@Sendable func invitationPage(_ visit: Visit) async throws -> Answer {
  guard let invitation = try await findInvitation(InvitationToken(visit.code("token")), in: visit.site.house) else {
    return .page("People/invitation-over", [:], status: .notFound)
  }
  return joinPage(visit, invitation, complaint: nil)
}

@Sendable func sendInvitation(_ visit: Visit) async throws -> Answer {
  let token = InvitationToken(visit.code("token"))
  let house = visit.site.house
  guard let invitation = try await findInvitation(token, in: house) else {
    return .page("People/invitation-over", [:], status: .notFound)
  }
  guard house.readFormToken(visit.form["form"]) != nil else {
    return joinPage(visit, invitation, complaint: nil, isOld: true)
  }
  let form = JoinForm(
    name: visit.form["name"].trimmed, login: visit.form["login"].trimmed,
    password: Confidential(visit.form["password"]))
  do {
    let account = try await join(
      form, with: token, language: visit.language, gate: visit.site.passwords, in: house)
    return welcome(try await startSession(for: account, in: house), visit)
  } catch let refusal as PeopleRefusal {
    return joinPage(visit, invitation, complaint: refusal)
  }
}

private func joinPage(
  _ visit: Visit, _ invitation: Invitation, complaint: PeopleRefusal?, isOld: Bool = false
) -> Answer {
  func wrong(_ refusals: PeopleRefusal...) -> Field {
    guard let complaint, refusals.contains(complaint) else { return .absent }
    return .fields(["say": .word("people.refusal.\(complaint.key)")])
  }
  let beside: [PeopleRefusal] = [.nameMissing, .loginMissing, .loginTaken, .passwordTooShort, .passwordTooLong]
  let above = complaint.flatMap { beside.contains($0) ? nil : $0.key } ?? (isOld ? "form-old" : nil)
  return .page(
    "People/invitation",
    [
      "here": .link(.invitation(visit.code("token"))), "form": .text(visit.site.house.makeFormToken().text),
      "role": .word("people.role.\(invitation.role.rawValue)"),
      "desk": invitation.desk.flatMap { visit.site.organisation.desks[$0] }.map {
        .fields(["name": .name($0.name)])
      } ?? .absent,
      "name": .text(visit.form["name"]), "login": .text(visit.form["login"]),
      "shortest": .count(Password.shortest),
      "complaint": above.map { .fields(["say": .word("people.refusal.\($0)")]) } ?? .absent,
      "wrongName": wrong(.nameMissing), "wrongLogin": wrong(.loginMissing, .loginTaken),
      "wrongPassword": wrong(.passwordTooShort, .passwordTooLong),
    ])
}
