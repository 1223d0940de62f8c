// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

let vision = [
  Sentence(
    code: "v1", text: words("Det er let at bo i Lilleby.", "Lilleby is easy to live in.", "العيش في ليلبي سهل.")),
  Sentence(code: "v2", text: words("Vi mødes på tværs.", "We meet across.", "نلتقي رغم اختلافنا.")),
]

let approach = [
  Sentence(code: "th1", text: words("Vi lærer af andre byer.", "We learn from other towns.", "نتعلم من مدن أخرى."))
]

let definitions = [
  Definition(
    code: "inclusion", question: words("Hvad er inklusion?", "What is inclusion?", "ما هو الإدماج؟"),
    text: words("At høre til.", "To belong.", "هو الانتماء."))
]

let beliefs = [
  Belief(
    code: "b1", name: words("Vi er forskellige", "We are different", "نحن مختلفون"),
    statements: [
      Sentence(code: "b1-1", text: words("Det gør os stærke.", "It makes us strong.", "وهذا يجعلنا أقوياء."))
    ])
]

let grounds = [
  Ground(code: "age", name: words("alder", "age", "العمر")),
  Ground(code: "religion", name: words("religion", "religion", "الدين")),
]

/// One pledge with a door and a page, one with a page that is not built, one with nothing yet.
let roles = [
  Role(
    code: "r1", name: words("Hvis du bor i Lilleby…", "If you live in Lilleby…", "إذا كنت تسكن في ليلبي…"),
    pledges: [
      Pledge(
        code: "r1-1", text: words("mød dine naboer", "meet your neighbours", "تعرّف على جيرانك"),
        ways: [.door(.ask, "meet-others"), .door(.idea, "meet-others"), .page(.promise)]),
      Pledge(
        code: "r1-2", text: words("hjælp et barn med lektier", "help a child with homework", "ساعد طفلًا في واجباته"),
        ways: [.door(.offer, "homework")]),
    ]),
  Role(
    code: "r2", name: words("Hvis du er politiker…", "If you are a politician…", "إذا كنت سياسيًا…"),
    pledges: [
      Pledge(
        code: "r2-1", text: words("sæt penge af", "set money aside", "خصص أموالًا"), ways: [.page(.money)]),
      Pledge(
        code: "r2-2", text: words("tal pænt om andre", "speak well of others", "تكلم عن الآخرين بالخير"),
        why: words(
          "Det kan ingen knap gøre for dig.", "No button can do that for you.", "لا يمكن لزر أن يفعل ذلك عنك.")),
    ]),
]
