// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy
import TestCity
import Testing

@Suite("A form about a measure is read once")
struct EntryFormTests {
  private let rules = EntryRules(today: day("2012-10-01"), plan: TestCity.plan, languages: [Language("da")])

  private func form(_ change: (inout EntryForm) -> Void = { _ in }) -> EntryForm {
    var form = EntryForm()
    (form.value, form.from, form.source, form.language) = ("under-way", "2012-05-01", "Referat", "da")
    change(&form)
    return form
  }

  private func complaints(_ read: () throws -> Void) -> [String: EntryComplaint.Why] {
    do {
      try read()
    } catch let refusal as EntryComplaints {
      return Dictionary(refusal.complaints.map { ($0.field, $0.why) }) { first, _ in first }
    } catch {}
    return [:]
  }

  @Test("What is whole is read, without the spaces around it")
  func whole() throws {
    let read = try form {
      $0.source = "  Referat, punkt 4\n"
      $0.link = " https://eksempel.dk/referat "
    }.readStatus(rules)
    #expect(read.what == .status(.underWay))
    #expect(read.from == day("2012-05-01"))
    #expect(read.source == Source(text: "Referat, punkt 4", link: "https://eksempel.dk/referat"))
  }

  @Test("Nothing at all is complained of field by field")
  func empty() {
    #expect(
      complaints { _ = try EntryForm().readStatus(rules) } == [
        "value": .notChosen, "from": .missing, "source": .missing, "language": .notChosen,
      ])
    #expect(complaints { _ = try EntryForm().readPlan(rules) } == ["what-1": .missing, "language": .notChosen])
  }

  @Test(
    "A day that cannot be is said to be so",
    arguments: [
      ("2012-10-02", EntryComplaint.Why.inTheFuture), ("2010-12-31", .beforeThePolicy(day("2011-01-01"))),
      ("2012-02-30", .noDay), ("i går", .noDay), (String(repeating: "9", count: 5_000), .noDay),
    ])
  func days(typed: String, why: EntryComplaint.Why) {
    #expect(complaints { _ = try form { $0.from = typed }.readStatus(rules) } == ["from": why])
  }

  @Test("A milestone may lie ahead, but not for ever")
  func ahead() throws {
    let milestone = form {
      $0.name = "Huset åbner"
      $0.day = "2016-12-31"
    }
    #expect(try milestone.readMilestone(rules).what.due == day("2016-12-31"))
    // The policy ends on 31 December 2014; two years later is 31 December 2016.
    #expect(
      complaints {
        var far = milestone
        far.day = "2017-01-01"
        _ = try far.readMilestone(rules)
      } == ["day": .tooFarAhead(day("2016-12-31"))])
  }

  @Test("Hostile words are measured, kept out of links, and never cut")
  func hostile() {
    let long = String(repeating: "å", count: 2_001)
    #expect(complaints { _ = try form { $0.note = long }.readStatus(rules) } == ["note": .tooLong(most: 2_000)])
    for link in ["javascript:alert(1)", "https://", "https://a b", "http://a\"b", "ftp://a", "//a"] {
      #expect(complaints { _ = try form { $0.link = link }.readStatus(rules) } == ["link": .noLink], "\(link)")
    }
    #expect(complaints { _ = try form { $0.value = "fantastic" }.readStatus(rules) } == ["value": .notChosen])
    #expect(complaints { _ = try form { $0.language = "tlh" }.readStatus(rules) } == ["language": .notChosen])
  }

  @Test("Amounts are read as people write them, and nothing else")
  func amounts() throws {
    for (typed, thousands) in [
      ("0,25", 250), ("12", 12_000), ("1.5", 1_500), ("٣٫٥", 3_500), ("0,001", 1), ("", nil as Int?),
    ] {
      #expect(try plan(money: typed).readPlan(rules).what.actions.first?.money?.thousands == thousands, "\(typed)")
    }
    for typed in ["meget", "-1", "1,2,3", "1,2345", ",5", "1 000", "1000000", "½", "99999999999999999999"] {
      #expect(complaints { _ = try plan(money: typed).readPlan(rules) } == ["money-1": .noAmount], "\(typed)")
    }
  }

  @Test("A plan's actions end after they begin, and empty ones are passed over")
  func actions() throws {
    var form = plan(money: "1")
    form.actions.insert(EntryForm.ActionForm(), at: 0)
    #expect(try form.readPlan(rules).what.actions.count == 1)
    form.actions[1].to = "2011-01-31"
    #expect(complaints { _ = try form.readPlan(rules) } == ["ends-2": .endsBeforeItBegins])
  }

  private func plan(money: String) -> EntryForm {
    form {
      var action = EntryForm.ActionForm()
      (action.what, action.who, action.from, action.to) = ("Holde åbent", "Huset", "2011-02-01", "2012-12-31")
      action.money = money
      $0.actions = [action]
    }
  }
}
