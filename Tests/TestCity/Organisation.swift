// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

func makeOrganisation(opensAt: Int = 8 * 3_600) -> Organisation {
  Organisation(
    desks: Dictionary(uniqueKeysWithValues: desks.map { ($0.code, $0) }),
    topicGroups: topicGroups,
    districts: [
      District(code: "nord", name: words("Nord", "North", "الشمال")),
      District(code: "syd", name: words("Syd", "South", "الجنوب")),
    ],
    routes: Routes(ladders: ladders()),
    clocks: clocks(),
    calendar: WorkingCalendar(weeklyRest: [.saturday, .sunday], holidays: holidays),
    signposts: [
      Signpost(
        id: "danger-now",
        text: words(
          "Er nogen i fare nu? Ring 112.", "Is someone in danger now? Call 112.", "خطر الآن؟ اتصل بالرقم 112."),
        shownOn: ["front", "meet-others"]),
      Signpost(
        id: "complaint",
        text: words(
          "Vil du klage? Skriv til byens ombudsmand.", "Do you want to complain? The ombudsman listens.",
          "هل تريد أن تشتكي؟ اكتب إلى أمين المظالم."),
        shownOn: ["where-to-turn"]),
    ],
    timeZone: "Europe/Copenhagen",
    opensAt: opensAt,
    districtChoice: DistrictChoice(
      wholeCity: words("Hele byen", "The whole town", "المدينة كلها"),
      unknown: words("Det vil jeg ikke sige", "I would rather not say", "لا أريد أن أقول")),
    holidayNames: [
      "nytaarsdag": words("Nytårsdag", "New Year's Day", "رأس السنة"),
      "langfredag": words("Langfredag", "Good Friday", "الجمعة العظيمة"),
      "anden-paaskedag": words("2. påskedag", "Easter Monday", "اثنين الفصح"),
      "juledag": words("Juledag", "Christmas Day", "عيد الميلاد"),
    ],
    priorities: [
      PriorityReason(code: "illness", name: words("Sygdom", "Illness", "المرض")),
      PriorityReason(code: "deadline", name: words("En frist", "A deadline", "مهلة")),
    ])
}

private let holidays = [
  Holiday(id: "nytaarsdag", rule: .fixed(month: 1, day: 1)),
  Holiday(id: "langfredag", rule: .easter(-2)),
  Holiday(id: "anden-paaskedag", rule: .easter(1)),
  Holiday(id: "juledag", rule: .fixed(month: 12, day: 25)),
]

private let houses = words("Byens huse", "The Town's Houses", "بيوت المدينة")

private let desks = [
  Desk(
    code: "sk-hjaelp", name: words("Skolehjælpen", "School Help", "مساعدة المدرسة"), level: .unit,
    administration: "SKF", committee: "SKU"),
  Desk(
    code: "fr-huse-nord", name: words("Huset i Nord", "The House in the North", "بيت الشمال"), level: .unit,
    administration: "FRF", committee: "FRU", partOf: houses),
  Desk(
    code: "fr-huse-syd", name: words("Huset i Syd", "The House in the South", "بيت الجنوب"), level: .unit,
    administration: "FRF", committee: "FRU", partOf: houses),
  Desk(
    code: "skf-sekretariat",
    name: words("Sekretariatet i Skoleforvaltningen", "Secretariat, Schools Administration", "أمانة إدارة المدارس"),
    level: .administration, administration: "SKF", committee: "SKU"),
  Desk(
    code: "frf-sekretariat",
    name: words("Sekretariatet i Fritidsforvaltningen", "Secretariat, Leisure Administration", "أمانة إدارة الفراغ"),
    level: .administration, administration: "FRF", committee: "FRU"),
  Desk(
    code: "sku-sekretaer",
    name: words("Sekretæren for Skoleudvalget", "Secretary, Schools Committee", "أمين لجنة المدارس"),
    level: .committee, administration: "SKF", committee: "SKU"),
  Desk(
    code: "fru-sekretaer",
    name: words("Sekretæren for Fritidsudvalget", "Secretary, Leisure Committee", "أمين لجنة الفراغ"),
    level: .committee, administration: "FRF", committee: "FRU"),
]
