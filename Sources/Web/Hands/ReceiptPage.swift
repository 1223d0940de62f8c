// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Sealing

/// Twenty digits, who has the hand, until when, and what happens next.
func receiptFields(_ made: Acknowledgement, _ typed: ReachForm, _ visit: Visit) -> Fields {
  let site = visit.site
  let hand = made.hand
  let topic = site.organisation.topic(hand.topic)
  return [
    // The head's own switch sends the form again; a link in the foot would lose the receipt.
    "staff": .absent, "once": .flag(true), "groups": .list(made.receipt.groups.map(digits)),
    "receipt": .text(made.receipt.digits),
    "holder": .name(site.holder(hand.holder)), "translation": .translation(site.holder(hand.holder)),
    "within": hand.clock.level == .unit ? .name(site.administration(of: hand.holder)) : .absent,
    "due": dueFields(hand.clock.due, site),
    "reference": .fragment(.digits(hand.reference.text)),
    "desk": .name(site.holder(hand.ladder.unit)),
    "administration": .name(site.holder(hand.ladder.administration)),
    "committee": .name(site.holder(hand.ladder.committee)),
    "title": .word("hands.door.\(hand.kind.rawValue).thanks"),
    "next": hand.kind == .ask
      ? topic.map { .local($0.next) } ?? .absent : .word("hands.door.\(hand.kind.rawValue).next"),
    "promises": promisesField(made.measures, site),
    "mail": made.mail.map { .word("mail.contact.\($0.rawValue)") } ?? .absent, "follow": .link(.follow),
    "address": .fragment(.digits(site.settings.url + Link.follow.url(in: visit.language))),
    "urgent": .list(signposts(about: hand.topic, site)), "sitDown": sitDown(site, first: hand.holder),
    "tongues": .list(tongues(.reach(hand.kind), [("form", visit.form["form"])] + typed.sent, visit)),
  ]
}

/// A group as it is read, and digit by digit for those who hear it.
private func digits(_ group: String) -> Fields {
  ["seen": .text(group), "heard": .text(group.map(String.init).joined(separator: " "))]
}

private func dueFields(_ due: Day?, _ site: Site) -> Field {
  guard let due, due >= site.today else { return .absent }
  let days = site.organisation.calendar.workingDays(after: site.today, through: due)
  return .fields(["day": .day(due), "n": days > 0 ? .count(days) : .absent])
}

func promisesField(_ codes: [MeasureCode], _ site: Site) -> Field {
  let rows = promises(codes, site)
  return rows.isEmpty ? .absent : .fields(["n": .count(rows.count), "rows": .list(rows)])
}

/// The same page in the other languages. It came as the answer to a form, so its language changes by sending that form
/// again, never by an address.
func tongues(_ link: Link, _ sent: [(name: String, value: String)], _ visit: Visit) -> [Fields] {
  visit.site.languages.map { other in
    [
      "action": .text(link.url(in: other.language)), "code": .text(other.language.code), "title": .text(other.title),
      "direction": .text(other.direction.rawValue), "here": .flag(other == visit.offered),
      "sent": .list(sent.map { ["name": .text($0.name), "value": .text($0.value)] }),
    ]
  }
}
