// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import HTTPTypes
import TestCity
import Testing
import Web

/// The page of a hand in every state and language, as it stands on file.
@Suite struct HandPageTests {
  enum State: String, CaseIterable, Sendable {
    case waiting, taken, weekend, administration, committee, committeeLate, askedBack, replied, answered, proposed
    case reopened, thirdTime, confirmed, partly, notConfirmed, withdrawn, requested, handedOn

    /// Brings a new hand to this state.
    func reach(_ asked: Asked) async throws {
      switch self {
      case .waiting: break
      case .taken:
        try await asked.desk { try await takeHand($0, by: $1, in: asked.house) }
        try await asked.desk {
          _ = try await openHand($0.reference, by: $1, in: asked.house)
        }
      case .weekend:
        // Due on Thursday the 22nd; Friday is no rest day here, so the night between is shown a day early.
        asked.house.clock.move(to: asked.house.clock.today() + 8)
      case .administration: try await asked.days(6)
      case .committee: try await asked.days(9)
      case .committeeLate: try await asked.days(17)
      case .askedBack: try await asked.askBack()
      case .replied: try await replied(asked)
      case .answered: try await asked.answer()
      case .proposed: try await asked.propose()
      case .reopened: try await reopened(asked, times: 1)
      case .thirdTime: try await reopened(asked, times: 3)
      case .confirmed: try await proposed(asked, then: .yes)
      case .partly: try await proposed(asked, then: .partly)
      case .requested: try await asked.askSchoolHelp()
      case .handedOn:
        try await asked.days(5)
        try await asked.handOn()
      case .notConfirmed:
        try await asked.handOn()
        try await asked.propose(.referred, at: "sk-hjaelp")
        try await asked.days(21)
      case .withdrawn:
        try await asked.answer()
        try await asked.withdraw()
      }
    }

    private func replied(_ asked: Asked) async throws {
      try await asked.askBack()
      try await asked.days(1)
      let pass = try await followHand(receiptTyped: asked.receipt, in: asked.house).pass
      _ = try await writeAgain(
        Confidential("مساء الخميس"), pass: pass, token: asked.house.makeFormToken(), in: asked.house)
    }

    private func reopened(_ asked: Asked, times: Int) async throws {
      for _ in 0..<times {
        try await asked.propose(.notHelped)
        try await asked.verdict(.no, "Der var lukket.")
      }
    }

    private func proposed(_ asked: Asked, then verdict: Verdict) async throws {
      try await asked.propose()
      try await asked.days(2)
      try await asked.verdict(verdict, verdict == .partly ? "Kun om torsdagen." : "")
    }
  }

  @Test(arguments: State.allCases) func theHandIsShownAsItStands(_ state: State) async throws {
    let asked = try await Asked()
    try await state.reach(asked)
    try await Browser.visit(asked.site) { browser in
      for language in ["da", "en", "ar"] {
        let page = try await browser.send("/\(language)/follow", ["receipt": asked.receipt])
        #expect(page.status == .ok)
        try expectSnapshot(page, "hand-\(state.rawValue).\(language)")
      }
    }
  }

  @Test func theLateHandSaysWhoShouldHaveWrittenAndTheComplaintHasAWay() async throws {
    let asked = try await Asked()
    try await State.committeeLate.reach(asked)
    try await Browser.visit(asked.site) { browser in
      let page = try await browser.send("/en/follow", ["receipt": asked.receipt])
      // Reached on Thursday 15 November: 5 + 3 + 5 working days end on Tuesday 4 December; the 17th is Monday the 10th.
      #expect(page.shown.contains("<time datetime=\"2012-12-04\">"))
      #expect(page.shown.contains("That is 4 working days over time."))
      #expect(page.shown.contains("That is 17 working days ago."))
      #expect(page.shown.contains("The ombudsman"))
    }
  }
}
