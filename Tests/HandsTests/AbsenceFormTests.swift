// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Testing

@Suite struct AbsenceFormTests {
  private let rota = Rota(
    desk: "desk", day: Day(number: 15_663), accounts: [account(1), account(2), account(3, at: "other")],
    absences: [
      Absence(
        id: 1, account: 1, desk: "desk", first: Day(number: 15_680), last: Day(number: 15_685), substitute: nil)
    ])

  @Test func whatIsRightIsRead() throws {
    let planned = try AbsenceForm(first: "2012-11-19", last: " 2012-11-23 ", substitute: "2").read(of: 1, in: rota)
    #expect(planned.first == Day("2012-11-19") && planned.last == Day("2012-11-23") && planned.substitute == 2)
    #expect(try AbsenceForm(first: "2012-11-19", last: "2012-11-19").read(of: 1, in: rota).substitute == nil)
  }

  @Test(arguments: [
    ("", "", "", [AbsenceComplaint(.first, .noDay), AbsenceComplaint(.last, .noDay)]),
    ("2012-02-30", "2012-11-23", "", [AbsenceComplaint(.first, .noDay)]),
    ("2012-11-20", "2012-11-19", "", [AbsenceComplaint(.last, .endsBeforeItBegins)]),
    ("2012-11-12", "2012-11-18", "", [AbsenceComplaint(.last, .hasGone)]),
    ("2012-11-20", "2013-11-21", "", [AbsenceComplaint(.last, .tooFar)]),
    // Away from 6 through 11 December already: the last day of the one is the first of the other.
    ("2012-12-01", "2012-12-06", "", [AbsenceComplaint(.first, .overlaps)]),
    ("2012-11-20", "2012-11-21", "1", [AbsenceComplaint(.substitute, .unknown)]),
    ("2012-11-20", "2012-11-21", "3", [AbsenceComplaint(.substitute, .unknown)]),
    ("2012-11-20", "2012-11-21", "99", [AbsenceComplaint(.substitute, .unknown)]),
    ("x", "2012-11-21", "Bo", [AbsenceComplaint(.first, .noDay), AbsenceComplaint(.substitute, .unknown)]),
  ])
  func everythingThatIsWrongIsSaidAtOnce(
    first: String, last: String, substitute: String, complaints: [AbsenceComplaint]
  ) {
    #expect(throws: AbsenceComplaints(complaints)) {
      try AbsenceForm(first: first, last: last, substitute: substitute).read(of: 1, in: rota)
    }
  }

  @Test func aYearAheadIsNotTooFar() throws {
    #expect(try AbsenceForm(first: "2013-11-20", last: "2013-11-20").read(of: 2, in: rota).first == Day("2013-11-20"))
  }
}
