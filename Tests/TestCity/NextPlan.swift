// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Policy

extension TestCity {
  /// Lilleby's plan after the first: homework is carried over, open houses are split in two, training is retired, the
  /// second goal is merged into the first, and one committee has taken over what both answered for.
  package static let nextPlan = makeNextPlan(fates: nextFates)

  package static let nextFates = [
    Fate(kind: .theme, code: "t1", what: .carriedOver, into: ["t1"]),
    Fate(kind: .goal, code: "g1", what: .carriedOver, into: ["g1"]),
    Fate(kind: .goal, code: "g2", what: .merged, into: ["g1"]),
    Fate(kind: .measure, code: "m01", what: .carriedOver, into: ["m01"]),
    Fate(kind: .measure, code: "m02", what: .split, into: ["m04", "m05"]),
    Fate(
      kind: .measure, code: "m03", what: .retired, reason: .goalReached,
      why: words("Alle har været på kursus.", "Everyone has been trained.", "تدرّب الجميع.")),
    Fate(kind: .committee, code: "SKU", what: .carriedOver, into: ["SKU"]),
    Fate(kind: .committee, code: "FRU", what: .merged, into: ["SKU"]),
  ]

  package static func makeNextPlan(fates: [Fate]) -> Plan {
    Plan(
      id: "lilleby-2015-2018", city: plan.city,
      title: words("Bland dig igen i Lilleby", "Mix in again, Lilleby", "كن جزءًا من ليلبي من جديد"),
      from: day("2015-01-01"), to: day("2018-12-31"), quote: plan.quote, themes: [nextTheme],
      committees: plan.committees.filter { $0.code == "SKU" },
      administrations: plan.administrations.filter { $0.code == "SKF" }, currency: plan.currency,
      lineage: Lineage(predecessors: [
        Predecessor(plan: plan.id, title: plan.title, from: plan.from, to: plan.to, fates: fates)
      ]))
  }
}

private let nextTheme = Theme(
  code: "t1", name: words("Alle skal være med", "Everyone takes part", "مشاركة الجميع"),
  because: words("– fordi byen stadig er for alle", "– because the town is still for everyone", "– لأن المدينة للجميع"),
  goals: [
    Goal(
      code: "g1", name: words("Flere lærer mere sammen", "More people learn together", "التعلّم معًا"), direction: .up,
      responsible: ["SKU"], lead: nil,
      measures: [
        Measure(code: "m01", name: words("Hjælp til lektier", "Help with homework", "المساعدة في الواجبات")),
        Measure(code: "m04", name: words("Åbne haver", "Open gardens", "حدائق مفتوحة")),
        Measure(code: "m05", name: words("Åbne køkkener", "Open kitchens", "مطابخ مفتوحة")),
      ])
  ],
  money: [MoneyFigure(year: 2015, amount: Money(thousands: 2_500), kind: .allocated)], concretisedBy: ["SKU"])
