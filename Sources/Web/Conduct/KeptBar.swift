// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands

/// Was the first day kept? The bar, its numbers and its sentence, for the partials `Conduct/kept` and `Conduct/bar`.
func keptFields(_ conduct: Conduct) -> Fields {
  [
    "bar": conduct.decided + conduct[.pending] > 0
      ? .fields(keptBar(conduct, widest: conduct.decided + conduct[.pending])) : .absent,
    "some": conduct.decided > 0
      ? .fields([
        "kept": .count(conduct[.kept]), "decided": .count(conduct.decided),
        "percent": conduct.keptPercent.map { .count($0) } ?? .absent,
      ]) : .absent,
  ]
}

/// Green, round at both ends: answered in time. Yellow: the day has not come. A brick: it went by.
/// - Parameter widest: how many hands fill the whole width.
func keptBar(_ conduct: Conduct, widest: Int) -> Fields {
  let overhang = 50
  let (kept, pending, broken) = (conduct[.kept], conduct[.pending], conduct[.broken])
  return [
    "kept": .count(kept), "decided": .count(conduct.decided), "any": .flag(conduct.decided > 0),
    "pending": .count(pending), "broken": .count(broken),
    "mix": kept > 0 ? .text(share(kept, widest, plus: overhang)) : .absent,
    "hand": pending > 0 ? .text(share(kept + pending, widest, plus: overhang)) : .absent,
    "late": broken > 0
      ? .fields(["start": .text(share(kept + pending, widest)), "width": .text(share(broken, widest))]) : .absent,
  ]
}

extension Field {
  /// A number that may be hidden; the template then shows a star.
  static func hidden(_ number: Int?) -> Field { number.map { .count($0) } ?? .absent }
}
