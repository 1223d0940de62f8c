// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@testable import blanddig

@Suite("blanddig draw pairing")
struct PairingDrawTests {
  let mentors = "mentor,capacity,languages,areas,times\nAnna,1,da|en,work,mon\nBo,1,ar|da,sport|work,mon\n"
  let mentees = "mentee,languages,areas,times\nX,da,work,mon\nY,ar,sport,mon\nZ,fr,work,mon\n"

  private func run(
    fit: String? = nil, vetoes: String? = nil, declined: String? = nil, accepted: String? = nil,
    _ parameters: [String: JSONValue] = [:]
  ) -> (outcome: DrawOutcome?, complaints: String) {
    var texts = [(role: "mentors", text: mentors), (role: "mentees", text: mentees)]
    for (role, text) in [("fit", fit), ("vetoes", vetoes), ("declined", declined), ("accepted", accepted)] {
      if let text { texts.append((role: role, text: text)) }
    }
    return drawn(PairingDraw.self, texts, parameters)
  }

  private func pairs(_ outcome: DrawOutcome?) -> [String] {
    (outcome?.answer["pairs"]?.asArray ?? []).map { "\($0["mentee"].asString ?? "")-\($0["mentor"].asString ?? "")" }
  }

  @Test("Languages, areas and times make the pairs, and say why")
  func byProfile() throws {
    let outcome = run().outcome
    #expect(pairs(outcome) == ["X-Anna", "Y-Bo"])
    #expect(outcome?.answer["proved"] == true)
    // 600 for the one area, 125 for one common time, 75 for one common language, in tenths.
    #expect(outcome?.answer["total"]?.asDouble == 160)
    #expect(
      outcome?.answer["pairs"]?.asArray?.first?["why"].asString?.contains("Both speak da; both name work") == true)
    #expect(JSONValue.object(outcome?.answer ?? [:])["unpaired"]["mentees"] == ["Z"])
    #expect(outcome?.result["pairs"]?.asArray?.first?["why"] == .null)
  }

  @Test("A file of fits is used as it stands; a veto and a floor take pairs out")
  func byFile() throws {
    let fit = "mentor,mentee,fit\nAnna,X,5\nBo,X,4\nAnna,Y,3\nBo,Z,1\n"
    #expect(run(fit: fit).outcome?.answer["total"] == 7)
    #expect(pairs(run(fit: fit, vetoes: "mentor,mentee\nAnna,Y\n").outcome) == ["X-Anna", "Z-Bo"])
    #expect(pairs(run(fit: fit, ["floor": 2.0]).outcome) == ["X-Bo", "Y-Anna"])
    #expect(pairs(run(fit: fit, ["rule": "best-total", "floor": 3.5]).outcome) == ["X-Anna"])
  }

  @Test("After a no the others keep their mentor")
  func declined() throws {
    let fit = "mentor,mentee,fit\nAnna,X,5\nBo,X,4\nAnna,Y,3\nBo,Z,1\n"
    let outcome = run(fit: fit, declined: "mentor,mentee\nAnna,Y\n").outcome
    #expect(pairs(outcome).count == 2)
    #expect(pairs(outcome).contains("X-Bo") || pairs(outcome).contains("X-Anna"))
    #expect(outcome?.answer["changes"]?.asArray?.isEmpty == false)
  }

  @Test("An accepted pair stays, even where a better total would part it, and a no goes round it")
  func accepted() throws {
    // Serving all three by the best total: X-Bo, Y-Anna. With X-Anna accepted, Y has no mentor left, and Z takes Bo.
    let fit = "mentor,mentee,fit\nAnna,X,5\nBo,X,4\nAnna,Y,3\nBo,Z,1\n"
    let outcome = run(fit: fit, accepted: "mentor,mentee\nAnna,X\n").outcome
    #expect(pairs(outcome) == ["X-Anna", "Z-Bo"])
    #expect(outcome?.answer["total"] == 6)
    #expect(outcome?.answer["proved"] == true)
    #expect(outcome?.answer["pairs"]?.asArray?.map { $0["accepted"].asBool } == [true, false])
    #expect(outcome?.answer["pairs"]?.asArray?.first?["why"].asString?.contains("both have said yes") == true)
    let after = run(fit: fit, declined: "mentor,mentee\nBo,Z\n", accepted: "mentor,mentee\nAnna,X\n").outcome
    #expect(pairs(after) == ["X-Anna"])
    #expect(JSONValue.object(after?.answer ?? [:])["unpaired"]["mentees"] == ["Y", "Z"])
  }

  @Test("Two who found each other stay a pair although they have no fit")
  func acceptedWithoutFit() {
    let fit = "mentor,mentee,fit\nAnna,X,5\nBo,X,4\n"
    let outcome = run(fit: fit, accepted: "mentor,mentee\nAnna,Z\n").outcome
    #expect(pairs(outcome) == ["X-Bo", "Z-Anna"])
    #expect(outcome?.answer["total"] == 4)
  }

  @Test("What is wrong is said with file and line")
  func complaints() {
    let cases: [(String, [String])] = [
      (run(fit: "mentor,mentee,fit\nAna,X,5\n").complaints, ["fit.csv, line 2, column 1", "Is “Anna” meant?"]),
      (run(fit: "mentor,mentee,fit\nAnna,X,good\n").complaints, ["line 2, column 3"]),
      (run(fit: "mentor,mentee,fit\nAnna,X,5\nAnna,X,5\n").complaints, ["line 3", "line 2"]),
      (run(vetoes: "mentor,mentee\nAnna,Q\n").complaints, ["vetoes.csv, line 2, column 2"]),
      (
        run(vetoes: "mentor,mentee\nAnna,X\n", accepted: "mentor,mentee\nAnna,X\n").complaints,
        ["accepted.csv, line 2", "vetoed"]
      ),
      (
        run(declined: "mentor,mentee\nAnna,X\n", accepted: "mentor,mentee\nAnna,X\n").complaints,
        ["accepted.csv, line 2", "declined"]
      ),
      (run(accepted: "mentor,mentee\nAnna,X\nBo,X\n").complaints, ["accepted.csv, line 3", "on line 2"]),
      (run(accepted: "mentor,mentee\nAnna,X\nAnna,Y\n").complaints, ["line 3", "raise the capacity to 2"]),
      (run(declined: "mentor\nAnna\n").complaints, ["declined.csv", "mentee"]),
    ]
    for (complaint, parts) in cases {
      for part in parts { #expect(complaint.contains(part), "\(complaint)") }
    }
  }
}
