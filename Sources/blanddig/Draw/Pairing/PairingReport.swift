// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Pairing

extension MadePairing {
  var report: Report { Report(title: "Mentor pairs", parts: summary + [picture] + tables) }

  /// What the pairs are the best of.
  private var goal: String {
    let most = rule == .mostServed ? "As many mentees as possible have a mentor" : ""
    if files.declined.isEmpty && files.accepted.isEmpty {
      return most.isEmpty
        ? "The total fit is the highest of all ways." : most + ", and among all such ways the total fit is the highest."
    }
    let few = "as few pairs as possible have changed, and among all such ways the total fit is the highest."
    return most.isEmpty ? few.prefix(1).uppercased() + few.dropFirst() : "\(most); then \(few)"
  }

  private var standing: String {
    let accepted = files.accepted.count
    if accepted == 0 { return "" }
    return accepted == 1
      ? " One pair has been accepted and stands." : " \(accepted) pairs have been accepted and stand."
  }

  private var fits: [Int] { now.map(fit) }

  private var summary: [Report.Part] {
    let mean = now.isEmpty ? 0 : total / now.count
    let proof =
      isProved
      ? "A separate check in whole numbers proves it: every possible pair was priced, and nothing better is left."
      : "THE SEPARATE CHECK FAILED. Do not use these pairs."
    return [
      .paragraph(
        "\(count(now.count, "pair", "pairs")) from \(count(files.mentees.names.count, "mentee", "mentees")) and "
          + "\(count(files.mentors.names.count, "mentor", "mentors")); total fit \(words(total)), on average "
          + "\(words(mean)). \(unpaired.count) mentees have no mentor."),
      .paragraph("\(goal) \(proof)"),
      .paragraph(
        "A pair is a proposal until both have said yes. After a no as few pairs change as possible." + standing),
    ]
  }

  /// A fit from which a bar counts, without decimals where the numbers are large: there is little room below a bar.
  private func label(_ units: Int) -> String {
    let value = Double(units) / Double(files.scale)
    return decimal(value, value >= 10 || files.scale == 1 ? 0 : 1) + "+"
  }

  /// How many pairs have which fit, in ten steps.
  private var picture: Report.Part {
    let highest = max(1, fits.max() ?? 1)
    var steps = [Int](repeating: 0, count: 10)
    for fit in fits { steps[min(9, fit * 10 / (highest + 1))] += 1 }
    let most = max(1, steps.max() ?? 1)
    let bars = steps.enumerated().map { step, pairs -> HTML in
      """
      <rect x="\(2 + step * 40)" y="\(150 - pairs * 125 / most)" width="34" height="\(pairs * 125 / most)" fill="#0b4f6c"/>\
      <text x="\(4 + step * 40)" y="\(145 - pairs * 125 / most)">\(pairs)</text>\
      <text x="\(step * 40)" y="166">\(label(highest * step / 10))</text>

      """
    }
    let svg: HTML = """
      <svg viewBox="0 0 400 172" role="img" aria-label="How many pairs have which fit" style="max-width:34rem" xmlns="http://www.w3.org/2000/svg" \
      font-family="sans-serif" font-size="14">
      \(bars)</svg>

      """
    let lowest = fits.min().map { words($0) } ?? "none"
    return .picture(svg, says: "Fits reach from \(lowest) to \(fits.isEmpty ? "none" : words(highest)).")
  }

  private var tables: [Report.Part] {
    let pairs = now.map { pair in
      [
        files.mentees.names[pair.mentee], files.mentors.names[pair.mentor], words(fit(pair)),
        why(pair),
      ]
    }
    var parts: [Report.Part] = [
      .heading("The pairs"),
      .table(
        caption: "Who with whom, and why", columns: ["mentee", "mentor", "fit", "why"], rows: pairs, numeric: [2]),
    ]
    if !unpaired.isEmpty {
      let rows = unpaired.map { [files.mentees.names[$0], whyUnpaired($0)] }
      parts += [
        .heading("Without a mentor"),
        .table(caption: "Who waits, and what for", columns: ["mentee", "why"], rows: rows),
      ]
    }
    if !files.declined.isEmpty {
      let rows = changes.map { change in
        [
          files.mentees.names[change.mentee], change.from.map { files.mentors.names[$0] } ?? "nobody",
          change.to.map { files.mentors.names[$0] } ?? "nobody",
        ]
      }
      parts += [
        .heading("After the noes"),
        .paragraph(
          rows.isEmpty
            ? "Nothing had to change: the declined pairs had not been proposed."
            : "\(count(rows.count, "mentee has", "mentees have")) another mentor than before, all others keep theirs."),
        .table(caption: "What has changed since the first proposal", columns: ["mentee", "from", "to"], rows: rows),
      ]
    }
    return parts
  }
}
