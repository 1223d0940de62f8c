// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

func makePlan() -> Plan {
  Plan(
    id: "lilleby-2011-2014",
    city: words("Lilleby Kommune", "Town of Lilleby", "بلدية ليلبي"),
    title: words("Bland dig i Lilleby", "Mix in, Lilleby", "كن جزءًا من ليلبي"),
    from: day("2011-01-01"), to: day("2014-12-31"),
    quote: Quote(
      text: words("»Nogen skal tage hånden.«", "Someone must take the hand.", "لا بد أن يمسك أحد باليد."),
      by: "Lise Lilleby",
      context: words("ved et borgermøde", "at a town-hall meeting", "في اجتماع للسكان")),
    vision: vision, approach: approach, definitions: definitions, beliefs: beliefs, grounds: grounds, roles: roles,
    themes: [theme],
    committees: [
      Committee(
        code: "SKU", name: words("Skoleudvalget", "Schools Committee", "لجنة المدارس"), administration: "SKF"),
      Committee(
        code: "FRU", name: words("Fritidsudvalget", "Leisure Committee", "لجنة أوقات الفراغ"), administration: "FRF"),
    ],
    administrations: [
      Administration(
        code: "SKF", name: words("Skoleforvaltningen", "Schools Administration", "إدارة المدارس"), committee: "SKU"),
      Administration(
        code: "FRF", name: words("Fritidsforvaltningen", "Leisure Administration", "إدارة أوقات الفراغ"),
        committee: "FRU"),
    ],
    advisers: [
      Adviser(code: "elders", name: words("Ældrerådet", "Council of Elders", "مجلس المسنين"))
    ],
    localCommittees: [
      LocalCommittee(
        code: "lu-nord", name: words("Nords Lokaludvalg", "Local Committee of the North", "لجنة الشمال المحلية"),
        districts: ["nord"])
    ],
    currency: Currency(
      code: "DKK", unit: words("Mio. kr.", "DKK million", "مليون كرونة"),
      pattern: words("{amount} mio. kr.", "DKK {amount} million", "{amount} مليون كرونة")))
}

private let theme = Theme(
  code: "t1",
  name: words("Alle skal være med", "Everyone takes part", "مشاركة الجميع"),
  because: words("– fordi byen er for alle", "– because the town is for everyone", "– لأن المدينة للجميع"),
  statements: [
    Sentence(
      code: "t1-1", text: words("Ingen skal sidde alene.", "Nobody sits alone.", "لا أحد يجلس وحيدًا."))
  ],
  goals: [
    Goal(
      code: "g1", name: words("Flere lærer mere", "More people learn more", "مزيد من التعلّم"), direction: .up,
      responsible: ["SKU"], lead: nil,
      measures: [
        Measure(code: "m01", name: words("Hjælp til lektier", "Help with homework", "المساعدة في الواجبات"))
      ]),
    Goal(
      code: "g2", name: words("Færre er alene", "Fewer people are alone", "تقليل الوحدة"), direction: .down,
      responsible: ["FRU", "SKU"], lead: "FRU",
      measures: [
        Measure(code: "m02", name: words("Åbne huse i byen", "Open houses in town", "بيوت مفتوحة في المدينة")),
        Measure(
          code: "m03", name: words("Uddannelse af ansatte", "Training of staff", "تدريب الموظفين"),
          withoutDoor: words(
            "Det er kommunens eget arbejde.", "This is the town's own work.", "هذا عمل البلدية نفسها.")),
      ]),
  ],
  money: [
    MoneyFigure(year: 2010, amount: Money(thousands: 1_500), kind: .spent),
    MoneyFigure(year: 2011, amount: Money(thousands: 2_000), kind: .allocated),
    MoneyFigure(year: 2012, amount: Money(thousands: 2_250), kind: .allocated),
  ],
  concretisedBy: ["SKU"])

/// A date written in this file; a slip of the pen shows as 1970.
func day(_ text: String) -> Day {
  Day(text) ?? Day(number: 0)
}
