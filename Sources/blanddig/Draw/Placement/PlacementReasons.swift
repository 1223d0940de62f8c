// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

extension DrawnPlacement {
  /// Everyone's reason, by applicant: sentences from the first wish on.
  var reasons: JSONValue {
    var all: [String: JSONValue] = [:]
    for (applicant, name) in files.applicantNames.enumerated() { all[name] = JSONValue(reason(for: applicant)) }
    return .object(all)
  }

  func reason(for applicant: Int) -> [String] {
    if files.late.contains(applicant) { return ["This application came after the draw."] }
    if files.market.wishes(of: applicant).isEmpty { return ["No wish was handed in."] }
    let reason = outcome.reason(for: applicant, in: files.market, lottery)
    let missed = reason.missed.map(sentence)
    guard let got = reason.got else { return missed + ["None of the wishes had a seat left, so there is no place."] }
    let name = quoted(files.programmeNames[got.programme])
    let seat = got.seat == .open ? "an open seat" : "a seat \(seatName(got.seat, at: got.programme))"
    return missed + ["The \(ordinal(got.wish + 1)) wish, \(name), came true, on \(seat)."]
  }

  private func sentence(_ missed: Reason.Missed) -> String {
    let place = "\(ordinal(missed.wish + 1)) wish, \(quoted(files.programmeNames[missed.programme])): "
    return place + (missed.needed.map { line(missed, $0) } ?? "no seat there is open to this application.")
      + other(missed)
  }

  private func line(_ missed: Reason.Missed, _ cutoff: Cutoff) -> String {
    guard let last = cutoff.last else { return "" }
    let seats =
      cutoff.seat == .open
      ? count(cutoff.seats, "open seat", "open seats")
      : "\(count(cutoff.seats, "seat", "seats")) \(seatName(cutoff.seat, at: missed.programme))"
    let (mine, theirs) = (Int(missed.own.lot) + 1, Int(last.lot) + 1)
    let full = "all \(seats) went to people further up. "
    if missed.own.priority == last.priority {
      return full + "The last had \(priorityName(last)) too and lot \(theirs), this application lot \(mine): "
        + "a lot below \(theirs) would have been enough."
    }
    return full + "The last had \(priorityName(last)) (lot \(theirs)), this application \(priorityName(missed.own)) "
      + "(lot \(mine)): a better priority would have been needed."
  }

  private func other(_ missed: Reason.Missed) -> String {
    let names = missed.closed.map { seatName($0.seat, at: missed.programme) }
    if names.isEmpty { return "" }
    return " The line for seats \(names.joined(separator: " and ")) went further, but those seats were not open here."
  }
}
