// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Web

/// The states in which a colleague meets a hand, each with how it comes about.
enum HandState: String, CaseIterable {
  case waiting, taken, climbed, committee, committeeLate = "committee-late", asked, answered, proposed, reopened,
    confirmed, silent = "not-confirmed", withdrawn, requested, kept, received, first

  func make(_ amal: AtTheDesk) async throws -> Acknowledgement {
    let made = try await amal.reached(
      "أريد أن ألتقي بالناس.\nأين يلتقون؟", language: "ar", contact: self == .waiting ? "amina@example.org" : "")
    let (house, account, danish) = (amal.house, amal.account, Language("da"))
    switch self {
    case .waiting: break
    case .taken:
      let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: house)
      try await takeHand(try await amal.target(made), by: yusuf, in: house)
      try await noteOnHand(try await amal.target(made), words: Confidential("Ring til Bo."), by: yusuf, in: house)
    case .climbed: try await amal.days(6)
    case .committee: try await amal.days(9)
    case .committeeLate: try await amal.days(20)
    case .asked:
      try await askBack(
        try await amal.target(made), words: Confidential("Hvilken dag?"), language: danish, by: account, in: house)
    case .answered:
      try await answerHand(
        try await amal.target(made), words: Confidential("Kom på torsdag."), language: danish,
        nextWordBy: house.organisation.calendar.adding(10, to: house.clock.today()), by: account, in: house)
    case .proposed, .reopened, .confirmed, .silent:
      try await proposeOutcome(
        .helped, on: try await amal.target(made), words: Confidential("Nu er der plads."), language: danish,
        by: account, in: house)
      try await end(made, amal)
    case .requested, .kept: try await askSchoolHelp(made, amal)
    case .received:
      try await amal.days(5)
      try await askSchoolHelp(made, amal)
      let bo = try await hire("Bo", .member, ["sk-hjaelp"], in: house)
      try await acceptHandover(try await amal.target(made), by: bo, in: house)
      try await house.database.transaction { try $0.join(account: account.id, desk: "sk-hjaelp") }
    case .first:
      try await putFirst(
        try await amal.target(made), for: "illness", words: Confidential("Hun er syg."), by: account, in: house)
    case .withdrawn:
      _ = try await withdrawHand(pass: try await amal.pass(made), token: house.makeFormToken(), in: house)
    }
    return made
  }

  /// Asked, and for `kept` told no.
  private func askSchoolHelp(_ made: Acknowledgement, _ amal: AtTheDesk) async throws {
    try await askToTake(
      try await amal.target(made), "sk-hjaelp", words: Confidential("Det handler om skolen."), language: Language("da"),
      by: amal.account, in: amal.house)
    guard self == .kept else { return }
    let bo = try await hire("Bo", .member, ["sk-hjaelp"], in: amal.house)
    try await rejectHandover(
      try await amal.target(made), words: Confidential("Huset ved mere."), by: bo, in: amal.house)
  }

  private func end(_ made: Acknowledgement, _ amal: AtTheDesk) async throws {
    let house = amal.house
    switch self {
    case .reopened:
      _ = try await giveVerdict(
        .no, words: Confidential("كان مغلقًا."), pass: try await amal.pass(made), token: house.makeFormToken(), in: house
      )
    case .confirmed:
      _ = try await giveVerdict(
        .partly, words: Confidential(""), pass: try await amal.pass(made), token: house.makeFormToken(), in: house)
    case .silent: try await amal.days(21)
    default: break
    }
  }
}

/// A desk with something late here, late further up, due today, soon, later, and waiting for the asker.
func fullDesk() async throws -> AtTheDesk {
  let amal = try await AtTheDesk(on: testDay)
  let calendar = amal.house.organisation.calendar
  let house = amal.house
  _ = try await amal.reached("To be late", language: "ar")
  let promised = try await amal.reached("To be promised", language: "en")
  let later = try await amal.reached("To be later", language: "da")
  try await amal.days(2)
  _ = try await amal.reached("To be late tomorrow", district: "nord", language: "en")
  try await amal.days(1)
  try await answerHand(
    try await amal.target(promised), words: Confidential("Svar"), language: Language("da"),
    nextWordBy: calendar.adding(4, to: house.clock.today()), by: amal.account, in: house)
  try await answerHand(
    try await amal.target(later), words: Confidential("Svar"), language: Language("da"),
    nextWordBy: calendar.adding(18, to: house.clock.today()), by: amal.account, in: house)
  try await amal.days(3)
  let asked = try await amal.reached("To be asked")
  try await askBack(
    try await amal.target(asked), words: Confidential("Hvad?"), language: Language("da"), by: amal.account, in: house)
  let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: house)
  let taken = try await amal.reached("To be soon")
  try await takeHand(try await amal.target(taken), by: yusuf, in: house)
  try await amal.days(1)
  try await answerHand(
    try await amal.target(taken), words: Confidential("Svar"), language: Language("da"),
    nextWordBy: calendar.adding(2, to: house.clock.today()), by: amal.account, in: house)
  return amal
}
