// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

let topicGroups = [
  TopicGroup(code: "school", name: words("Skole", "School", "المدرسة"), topics: [homework]),
  TopicGroup(code: "together", name: words("Sammen", "Together", "معًا"), topics: [meetOthers]),
  TopicGroup(code: "something-else", name: words("Noget andet", "Something else", "شيء آخر"), topics: [somethingElse]),
]

private let homework = Topic(
  code: "homework", name: words("Hjælp til lektier", "Help with homework", "المساعدة في الواجبات"),
  kinds: [.ask, .offer], measures: [CountedMeasure(code: "m01")], goal: "g1", committee: "SKU",
  sensitivity: .ordinary,
  next: words("Vi svarer, hvor der er hjælp.", "We answer where there is help.", "نجيبك أين توجد المساعدة."))

private let meetOthers = Topic(
  code: "meet-others", name: words("Møde andre", "Meeting others", "لقاء الآخرين"),
  kinds: [.ask, .idea],
  measures: [CountedMeasure(code: "m02"), CountedMeasure(code: "m01", until: day("2011-12-31"))],
  goal: "g2", committee: "FRU", sensitivity: .sensitive,
  next: words("Huset skriver til dig.", "The house writes to you.", "يكتب إليك البيت."))

private let somethingElse = Topic(
  code: "something-else", name: words("Noget andet", "Something else", "شيء آخر"),
  kinds: Set(Kind.allCases), measures: [], goal: nil, committee: "FRU", sensitivity: .personal,
  next: words("Vi finder den rette hånd.", "We find the right hand.", "نجد اليد المناسبة."))
