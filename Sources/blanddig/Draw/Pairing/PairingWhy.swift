// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Pairing

extension MadePairing {
  /// Why these two, in plain words.
  func why(_ pair: Pair) -> String {
    let fit = fit(pair)
    let better = files.pool.range(of: pair.mentee).count { files.pool.candidates[$0].fit > Int32(fit) }
    let rank =
      files.accepted[pair] != nil
      ? "both have said yes, so this pair stays."
      : better == 0
        ? "nobody fits better."
        : "\(count(better, "other fits", "others fit")) better, but all together it is best this way."
    let common = CommonGround(files.mentors.profiles[pair.mentor], files.mentees.profiles[pair.mentee])
    let parts = [
      common.languages.isEmpty ? nil : "both speak \(sentence(common.languages))",
      common.areas.isEmpty ? nil : "both name \(sentence(common.areas))",
      common.times.isEmpty ? nil : "both can \(sentence(common.times))",
      files.hasFitFile ? "the fit given is \(words(fit))" : nil,
    ].compactMap { $0 }
    let text = (parts + [rank]).joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  func whyUnpaired(_ mentee: Int) -> String {
    let candidates = files.pool.range(of: mentee)
    if candidates.isEmpty {
      return files.hasFitFile
        ? "No mentor has a fit that is high enough." : "No mentor shares a language and a time, or fits well enough."
    }
    let refused = Set(files.declined)
    let open = candidates.filter {
      !refused.contains(Pair(mentor: Int(files.pool.candidates[$0].mentor), mentee: mentee))
    }
    if open.isEmpty { return "Every mentor who could be asked was declined." }
    let full = open.allSatisfy {
      let mentor = Int(files.pool.candidates[$0].mentor)
      return loads[mentor] >= files.capacities[mentor]
    }
    return full
      ? "The \(count(open.count, "mentor", "mentors")) who could take this mentee have no room left; one more place with one of them would do."
      : "A pair here would cost others more than it gives."
  }

  private func sentence(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }
}
