// SPDX-License-Identifier: AGPL-3.0-or-later

extension Break {
  static let sums = [
    Break(
      "policy.yaml", "millions: 1.005", "millions: 1.004",
      "policy.yaml:46:3: the themes' money for 2010 adds up to 3.004, but 3.005 is stated. "
        + "Correct the sum or one of the amounts."),
    Break(
      "policy.yaml", "millions: 1.005", "millions: \"1,005\"",
      "policy.yaml:21:28: \"millions\" of this amount should be an amount in millions such as 265.3, with a full stop "
        + "and at most three decimals, but is \"1,005\"."),
    Break(
      "policy.yaml", "- {year: 2010, millions: 3.005}", "- {year: 2011, millions: 3.005}",
      "policy.yaml:46:3: a sum is stated for 2011, but no theme has money that year. Delete it."),
    Break(
      "policy.yaml", "kind: spent}\n", "kind: spent}\n  - {year: 2010, millions: 0, kind: allocated}\n",
      "policy.yaml:22:5: theme \"t1\" has two amounts for 2010. Keep one."),
    Break(
      "policy.yaml", "kind: spent", "kind: given",
      "policy.yaml:21:41: \"kind\" of this amount cannot be \"given\". Known are allocated, being-spent, spent."),
  ]

  static let unitsAndDesks = [
    Break(
      "organisation.yaml", "  else: fritid\n", "",
      "organisation.yaml:12:7: unit \"huse\" has no desk for syd. Let a desk cover it, or name another unit in \"else\"."
    ),
    Break(
      "organisation.yaml", "covers: [syd]", "covers: [syd, nord]",
      "organisation.yaml:26:79: desk \"fritid-syd\" covers \"nord\", and so does \"fritid-nord\". Let one of them go."),
    Break(
      "organisation.yaml", "covers: [nord]}", "covers: [nord], takes_unknown: true}",
      "organisation.yaml:26:10: two desks of unit \"fritid\" take hands without a district. Keep one."),
    Break(
      "organisation.yaml", "takes_unknown: true", "takes_unknown: yes",
      "organisation.yaml:26:95: \"takes_unknown\" of desk \"fritid-syd\" should be true or false, but is \"yes\"."),
    Break(
      "organisation.yaml", "parent: huse", "parent: skole",
      "organisation.yaml:22:11: unit \"fritid\" belongs to FRF, but stands under \"skole\" of SKF. "
        + "Choose a parent of its own administration."),
    Break(
      "organisation.yaml", "parent: huse\n  name: {da: Fritid, en: Leisure}",
      "else: huse\n  name: {da: Fritid, en: Leisure}",
      "organisation.yaml:22:9: unit \"fritid\" passes hands on in a circle: fritid → huse → fritid. "
        + "Break the circle in one place."),
    Break(
      "organisation.yaml", "  else: fritid\n", "  else: fritid\n  parent: fritid\n",
      "organisation.yaml:23:11: unit \"fritid\" stands under itself: fritid → huse → fritid. Break the circle in one place."
    ),
    Break(
      "organisation.yaml", "id: huse-nord", "id: skole",
      "organisation.yaml:17:9: unit or desk \"skole\" is defined already in line 9. Give one of them another code."),
    Break(
      "organisation.yaml", "administration: FRF\n  desk", "administration: SKF\n  desk",
      "organisation.yaml:1:1: administration \"FRF\" has no secretariat, so its hands could not climb. Add one.",
      "organisation.yaml:5:19: administration \"SKF\" has a secretariat already. Keep one."),
  ]

  static let doors = [
    Break(
      "topics.yaml", "measures: [m02, m01]", "measures: [m02, m03, m01]",
      "topics.yaml:35:12: measure \"m03\" has a door: topic \"meet\" counts on it. Keep one."),
    Break(
      "topics.yaml", "- measure: m03", "- measure: m33",
      "policy.yaml:44:12: no topic counts on measure \"m03\". Add it to a topic, or say in topics.yaml under "
        + "\"without_door\" why no hand can point at it.",
      "topics.yaml:35:12: \"without_door\" names \"m33\", which is no measure. Did you mean \"m03\"?"),
    Break(
      "topics.yaml", "measures: [m01]", "measures: [m02]",
      "topics.yaml:9:11: topic \"homework\" belongs to goal \"g1\", but counts on none of its measures. "
        + "Correct the goal or \"measures\"."),
    Break(
      "topics.yaml", "  id: something-else", "  id: homework",
      "clocks.yaml:12:11: a clock is set for \"something-else\", which is no topic. Known are homework, meet.",
      "clocks.yaml:13:11: a clock is set for \"something-else\", which is no topic. Known are homework, meet.",
      "made-up-hands.yaml:3:23: this hand is about \"something-else\", which is no topic. Known are homework, meet.",
      "topics.yaml:28:7: topic \"homework\" is defined already in line 5. Give one of them another code."),
  ]

  static let clocks = [
    Break(
      "clocks.yaml", "- {kind: signal, unit: 7, administration: 3, committee: 5}\n", "",
      "clocks.yaml:1:1: kind \"signal\" has no clock. Add a row for it under \"by_kind\"."),
    Break(
      "clocks.yaml", "unit: 5", "unit: 0",
      "clocks.yaml:2:21: \"unit\" of this clock should be a whole number from 1 to 60, but is \"0\"."),
    Break(
      "clocks.yaml", "unit: 5", "unit: fem",
      "clocks.yaml:2:21: \"unit\" of this clock should be a whole number from 1 to 60, but is \"fem\"."),
    Break(
      "clocks.yaml", "topic: meet, kind: ask", "topic: meet, kind: offer",
      "clocks.yaml:11:23: topic \"meet\" takes no \"offer\", so this clock would never run. Delete it."),
    Break(
      "clocks.yaml", "group: together, kind: idea", "group: together, kind: ask",
      "clocks.yaml:9:11: group of topics \"together\" has a clock for \"ask\" already. Keep one."),
  ]

  static let days = [
    Break(
      "calendar.yaml", "fixed: 12-25", "fixed: 12-32",
      "calendar.yaml:4:64: \"fixed\" of holiday \"juledag\" should be a month and a day such as 12-25, but is \"12-32\"."
    ),
    Break(
      "calendar.yaml", "easter: -2", "easter: -2, fixed: 01-01",
      "calendar.yaml:5:3: holiday \"langfredag\" needs one rule: fixed, easter, weekday or days; here is fixed and easter."
    ),
    Break(
      "calendar.yaml", "to: 2013-12-31", "to: 2013-02-29",
      "calendar.yaml:5:77: \"to\" of holiday \"langfredag\" should be a date such as 2011-12-31, "
        + "but there is no day \"2013-02-29\"."),
    Break(
      "calendar.yaml", "weekly_rest:", "opens: 8:00\nweekly_rest:",
      "calendar.yaml:2:8: \"8:00\" is no time of day. Write one such as 08:00, from 00:00 to 23:59."),
    Break(
      "calendar.yaml", "weekly_rest:", "opens: 24:00\nweekly_rest:",
      "calendar.yaml:2:8: \"24:00\" is no time of day. Write one such as 08:00, from 00:00 to 23:59."),
    Break(
      "calendar.yaml", "Europe/Copenhagen", "Europe/Kobenhavn",
      "calendar.yaml:1:12: \"Europe/Kobenhavn\" is no time zone. Write one such as Europe/Copenhagen."),
    Break(
      "calendar.yaml", "nth: -1", "nth: 0",
      "calendar.yaml:8:57: \"nth\" of closing day \"mandag\" cannot be 0. Write 1 to 5, or -1 for the last."),
    Break(
      "calendar.yaml", ", closed: false", "",
      "calendar.yaml:7:3: closing day \"foerste-maj\" has no \"closed\". Add it: true or false."),
    Break(
      "policy.yaml", "to: 2014-12-31", "to: 2010-12-31",
      "policy.yaml:4:32: the period ends before it begins. Correct \"from\" or \"to\"."),
  ]

  static let words = [
    Break(
      "policy.yaml", "{da: Skoleudvalget, en: Schools Committee}", "{da: Skoleudvalget}",
      "policy.yaml:11:9: \"name\" of committee \"SKU\" is missing in en. Add en: … to it."),
    Break(
      "policy.yaml", "{da: Skoleudvalget, en: Schools Committee}", "{da: Skoleudvalget, en: ''}",
      "policy.yaml:11:33: \"en\" of \"name\" of committee \"SKU\" is empty. Write a single text."),
    Break(
      "policy.yaml", "{da: Skoleudvalget, en: Schools Committee}", "{da: Skoleudvalget, en: Schools Committee, dk: X}",
      "policy.yaml:11:52: \"dk\" is no language of this pack. Did you mean \"da\"?"),
    Break(
      "languages.yaml", "official: da", "official: tr",
      "languages.yaml:1:11: the official language \"tr\" is no complete one. Known are da, en."),
  ]
}
