// SPDX-License-Identifier: Apache-2.0

private func words(_ text: String) -> Set<String> {
  Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })
}

let be = words("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")

/// What may stand between *be* and its participle.
let englishBetween = words(
  "not also now already always never often only then soon still been being just all both yet ever so well first once")

/// Participles that do not end in -ed.
let englishParticiples = words(
  """
  beaten begun bent bitten blown bought bound bred broken brought built burnt caught chosen cut dealt done drawn
  driven eaten fed felt forbidden forgiven forgotten fought found frozen given grown heard held hidden hit hurt kept known
  laid learnt led left lent let lit lost made meant met mistaken overcome overtaken paid proven put read rewritten rung
  said seen sent set shaken shot shown shut sold sought sought spelt spent split spoken spread stolen struck sung sworn
  swept taken taught thought thrown told torn understood undertaken undone upheld used withdrawn withheld won worn woven
  written
  """)

/// Words in -ed that say how somebody is, or are no participles.
let englishStates = words(
  """
  tired interested worried pleased excited bored concerned scared frightened surprised married divorced retired related
  supposed ashamed relaxed confused disappointed satisfied convinced delighted embarrassed depressed stressed experienced
  qualified skilled gifted talented sacred naked wicked hundred kindred aged beloved rugged crooked unemployed disabled
  """)
