// SPDX-License-Identifier: Apache-2.0

private func words(_ text: String) -> Set<String> {
  Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })
}

let blive = words("blive bliver blev blevet")

let danishModals = words("skal skulle kan kunne må måtte vil ville bør burde")

/// Words that begin another clause, or belong to one.
let clauseWords = words("og men eller at der som når hvis fordi så for hvor mens")

/// Verbs that end in -s and are not passive, in every form, and words that only look like verbs.
let danishDeponents = words(
  """
  findes fandtes synes syntes lykkes lykkedes mislykkes mislykkedes mødes mødtes trives trivedes længes længtes færdes
  færdedes skændes skændtes slås sloges enes enedes glædes undres undredes ældes mindes mindedes væmmes omgås nøjes
  nøjedes skyldes skyldtes behøves kappes krammes kysses vredes lades fattes harmes kives skiftes skiftedes skilles
  skiltes samles samledes forenes føles føltes høres rygtes dages tykkes
  ansattes vores deres jeres hendes alles manges fælles således ligeledes anderledes forgæves særdeles tilfælles ens hinandens
  """
)

/// -s forms too short for the rule: only after a modal verb.
let shortPassives = words("ses fås gås nås sys bys forstås opnås modtages gøres siges gives tages bruges")

/// Verbs that offices use, in the infinitive. Their -s forms and participles are made from these.
private let verbs = words(
  """
  acceptere afhjælpe afklare afvente aftale afslutte afvise anbefale anerkende anføre angive anmelde anmode ansætte
  anse anskaffe arrangere behandle bede bekræfte beholde belyse benytte beregne beskrive beslutte bestemme bestille
  besvare betale betegne betragte bevare bevilge bruge bryde bygge bære dele drage drive drøfte dokumentere dække elske
  erklære erstatte etablere evaluere finansiere finde fjerne flytte forbedre forberede forebygge foreslå foretage
  forhindre forhøje forklare forlange forlænge fordele forpligte forsyne forsøge forvente følge føre garantere
  gemme gengive gennemføre give godkende gøre handle hente hjælpe holde huske hæve høre inddrage indrette informere
  inkludere involvere invitere kalde kende kigge klage klare koble kontakte kontrollere koordinere kræve købe lave
  leje lede levere lukke lytte læse lægge løfte løse love låne mangle markere medbringe meddele mene mindske modtage
  måle nævne notere nå opdage opfatte opfylde opgøre opkræve oplyse oprette opsige ordne orientere
  overveje passe planlægge pleje præcisere prioritere prøve påbegynde påpege påvirke placere præsentere rapportere
  redegøre regne registrere reparere respektere rette rydde sammenligne samle sanktionere se sende sige sikre skabe
  skaffe skifte skrive skære slette slutte spare spørge standse starte stille stoppe styre styrke støtte supplere svare
  sælge sætte søge tage takke tale tegne teste tilbyde tildele tilføje tillade tilmelde tilpasse tilrettelægge tilstræbe
  tjene tjekke trykke trække tvinge tælle tænde tømme udbetale udbygge udfylde udforme udføre udlevere udnytte udpege
  udskyde udskrive udvikle uddele uddybe underskrive understøtte undersøge undgå undlade undervise varetage varsle vaske
  vedtage veje vejlede vise vurdere vælge værne yde ændre ønske øge åbne bringe byde effektuere kvittere ekspedere
  vedligeholde virkeliggøre opretholde afgøre afholde fastsætte iværksætte igangsætte overholde sammensætte videregive
  visitere anonymisere offentliggøre meddele tilsende partshøre begrunde begrænse belønne benævne besigtige berøre
  """)

/// What stands before a verb and makes another one of it: `over-sende`, `ind-kalde`.
private let prefixes = [
  "af", "an", "be", "bort", "efter", "for", "fore", "fra", "frem", "gen", "gennem", "hen", "igangs", "ind", "med",
  "mod", "ned", "om", "op", "over", "på", "sammen", "til", "tilbage", "ud", "under", "ved", "videre", "viderefor",
  "tilveje", "fast", "fri", "iværk", "igang", "udfor", "ude", "færdig", "del", "hjem", "vær", "god",
]

/// -s forms that no rule makes.
private let oddPassives = words(
  "gaves toges skreves holdtes valgtes solgtes spurgtes fulgtes sattes lagdes gjordes bragtes blevs vidstes saas")

/// Participles that no rule makes.
private let oddParticiples = words(
  """
  gjort set givet taget skrevet fundet holdt valgt solgt spurgt fulgt sat lagt bragt budt brudt skåret trukket slået
  fået båret hjulpet bedt bundet tvunget skudt drevet stjålet grebet forstået nået sunget sagt talt
  """)

private let passiveForms: Set<String> = {
  var forms = oddPassives
  for verb in verbs {
    forms.insert(verb + "s")
    guard verb.hasSuffix("e") else { continue }
    forms.insert(verb + "des")
    forms.insert(verb.dropLast() + "tes")
  }
  return forms
}()

private let participles: Set<String> = {
  var forms = oddParticiples
  for verb in verbs where verb.hasSuffix("e") {
    forms.insert(verb + "t")
    forms.insert(verb + "de")
    forms.insert(verb.dropLast() + "t")
    forms.insert(verb.dropLast() + "te")
  }
  return forms
}()

func isDanishPassiveForm(_ text: String) -> Bool {
  isForm(text, passiveForms)
}

func isDanishParticiple(_ text: String) -> Bool {
  isForm(text, participles) || (text.hasSuffix("eret") && text.count > 6)
}

private func isForm(_ text: String, _ forms: Set<String>) -> Bool {
  guard text.utf8.count <= 40 else { return false }
  if forms.contains(text) { return true }
  return prefixes.contains {
    text.hasPrefix($0) && text.count > $0.count + 3 && forms.contains(String(text.dropFirst($0.count)))
  }
}
