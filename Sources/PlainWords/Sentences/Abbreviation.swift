// SPDX-License-Identifier: Apache-2.0

/// A short form, and what it stands for.
public struct Abbreviation: Sendable, Equatable {
  /// As it is usually written: `f.eks.`
  public let short: String
  /// What to write instead. Nil where nearly everybody knows it: `kl.`, `nr.`, `kr.`
  public let full: String?
  /// Without its full stop it is another word, or none.
  let needsStop: Bool
  /// It may be the last word of a sentence: `osv.`
  let mayEnd: Bool
  /// It is one only before a number: `no. 5`.
  let beforeNumber: Bool

  fileprivate init(_ row: (short: String, full: String?, traits: String)) {
    (short, full) = (row.short, row.full)
    needsStop = row.traits.contains("stop")
    mayEnd = row.traits.contains("end")
    beforeNumber = row.traits.contains("number")
  }
}

extension Tongue {
  /// The short form that stands for a text, however its full stops are set: `f.eks.`, `f.eks`, `feks`.
  func abbreviation(_ text: String) -> Abbreviation? {
    guard text.utf8.count <= 24 else { return nil }
    let stops = text.unicodeScalars.contains(".")
    let key = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "." }))
    guard let found = abbreviations[key], stops || !found.needsStop else { return nil }
    return found
  }

  private var abbreviations: [String: Abbreviation] {
    switch self {
    case .danish: danishShortForms
    case .english: englishShortForms
    case .arabic: [:]
    }
  }
}

private func table(_ rows: [(short: String, full: String?, traits: String)]) -> [String: Abbreviation] {
  var table: [String: Abbreviation] = [:]
  for row in rows { table[row.short.split(separator: ".").joined()] = Abbreviation(row) }
  return table
}

private let danishShortForms = table([
  ("f.eks.", "for eksempel", ""), ("fx", "for eksempel", ""), ("bl.a.", "blandt andet", "stop"),
  ("ca.", "omkring", ""), ("dvs.", "det vil sige", ""), ("m.v.", "og andet", "end"),
  ("m.m.", "og mere", "stop end"), ("osv.", "og så videre", "end"), ("o.l.", "og lignende", "stop end"),
  ("o.lign.", "og lignende", "end"), ("e.l.", "eller lignende", "stop end"), ("el.lign.", "eller lignende", "end"),
  ("m.fl.", "og flere", "end"), ("jf.", "se", ""), ("ift.", "i forhold til", ""), ("ifm.", "når", ""),
  ("vedr.", "om", ""), ("iht.", "efter", ""), ("pga.", "på grund af", ""), ("mht.", "om", ""), ("mhp.", "for at", ""),
  ("evt.", "måske", ""), ("inkl.", "med", ""), ("ekskl.", "uden", ""), ("p.t.", "lige nu", "end"),
  ("vha.", "ved hjælp af", ""), ("hhv.", "først den ene, så den anden", ""), ("ang.", "om", ""),
  ("div.", "flere", "stop"), ("maks.", "højst", ""), ("max.", "højst", ""), ("tlf.", "telefon", ""),
  ("afd.", "afdeling", ""), ("stk.", "stykker", "end"), ("pkt.", "punkt", ""), ("gns.", "gennemsnit", ""),
  ("d.d.", "i dag", "end"), ("d.å.", "i år", "end"), ("if.", "ifølge", "stop"),
  ("kl.", nil, ""), ("nr.", nil, ""), ("kr.", nil, "end"), ("pr.", nil, ""), ("mio.", nil, ""), ("mia.", nil, ""),
  ("dr.", nil, "stop"), ("hr.", nil, "stop"), ("fr.", nil, "stop"), ("skt.", nil, ""), ("bl.", nil, "stop"),
  ("red.", nil, "stop"), ("art.", nil, "stop"), ("st.", nil, "stop"), ("tv.", nil, "stop"), ("th.", nil, "stop"),
  ("jan.", nil, "stop"), ("feb.", nil, "stop"), ("apr.", nil, "stop"), ("aug.", nil, "stop"), ("sep.", nil, "stop"),
  ("sept.", nil, "stop"), ("okt.", nil, "stop"), ("nov.", nil, "stop"), ("dec.", nil, "stop"),
])

private let englishShortForms = table([
  ("e.g.", "for example", ""), ("i.e.", "that is", ""), ("etc.", "and so on", "end"), ("approx.", "about", ""),
  ("incl.", "with", ""), ("excl.", "without", ""), ("vs.", "or", ""), ("dept.", "department", ""),
  ("tel.", "telephone", "stop"), ("govt.", "government", ""), ("asap", "as soon as possible", ""),
  ("max.", "at most", "stop"), ("min.", "at least", "stop"), ("appt.", "appointment", ""),
  ("viz.", "namely", "stop"), ("cf.", "see", "stop"),
  ("a.m.", nil, "stop end"), ("p.m.", nil, "end"), ("no.", nil, "stop number"), ("mr.", nil, ""), ("mrs.", nil, ""),
  ("ms.", nil, "stop"), ("dr.", nil, ""), ("st.", nil, "stop"), ("prof.", nil, "stop"),
  ("jan.", nil, "stop"), ("feb.", nil, "stop"), ("aug.", nil, "stop"), ("sept.", nil, "stop"), ("oct.", nil, "stop"),
  ("nov.", nil, "stop"), ("dec.", nil, "stop"),
])
