// SPDX-License-Identifier: AGPL-3.0-or-later

extension Break {
  static let values = [
    Break(
      "policy.yaml", "topic: meet, kind: ask", "topic: meat, kind: ask",
      "policy.yaml:66:59: pledge \"r1-1\" leads to \"meat\", which is no topic. Did you mean \"meet\"?"),
    Break(
      "policy.yaml", "topic: meet, kind: ask", "topic: meet, kind: signal",
      "policy.yaml:66:59: pledge \"r1-1\" leads to a \"signal\" about \"meet\", but that topic takes ask, place, idea. "
        + "Choose one of these, or another topic."),
    Break(
      "policy.yaml", "pages: [money]", "pages: [moneys]",
      "policy.yaml:66:86: pledge \"r1-1\" leads to \"moneys\", which is no page. Did you mean \"money\"?"),
    Break(
      "policy.yaml", "id: b1-1", "id: v1",
      "policy.yaml:57:10: sentence \"v1\" is defined already in line 50. Give one of them another code."),
    Break(
      "policy.yaml", "grounds:", "ground:",
      "policy.yaml:58:1: this file has no key \"ground\". Did you mean \"grounds\"?"),
    Break(
      "policy.yaml", "\"{amount} mio. kr.\"", "\"mio. kr.\"",
      "policy.yaml:48:3: \"amount\" of \"currency\" in da should say {amount} once, where the number goes, such as "
        + "\"{amount} mio. kr.\", but is \"mio. kr.\"."),
    Break(
      "policy.yaml", "code: DKK", "code: kr",
      "policy.yaml:48:10: \"kr\" is no code of a currency. Write three capital letters such as DKK."),
    Break(
      "policy.yaml", "  administration: {id: SKF, name: {da: Skoleforvaltningen, en: Schools}}",
      "  from: 2012-01-01\n  to: 2011-01-01\n  administration: {id: SKF, name: {da: Skoleforvaltningen, en: Schools}}",
      "policy.yaml:13:7: committee \"SKU\" ends before it begins. Correct \"from\" or \"to\"."),
    Break(
      "districts.yaml", "districts: [nord]", "districts: [nor]",
      "districts.yaml:8:83: local committee \"lu-nord\" covers \"nor\", which is no district. Did you mean \"nord\"?"),
  ]

  static let legal = [
    Break(
      "legal.yaml", "en: \"{city} at {contact}.\"", "en: \"{city} at {contract}.\"",
      "legal.yaml:9:7: nothing is said for {contract} in en. Write it under \"fill\". Did you mean \"contact\"?"),
    Break(
      "legal.yaml", "  contact:", "  dpo: {da: Lise, en: Lise}\n  contact:",
      "legal.yaml:2:3: no text has {dpo}. Use it, or delete it here."),
    Break(
      "legal.yaml", "purpose: match", "purpose: operate",
      "legal.yaml:1:1: nothing is said of what is held for \"match\". Add it under \"held\", if only to say that nothing is.",
      "legal.yaml:23:3: purpose \"operate\" stands here twice. Keep one."),
    Break(
      "legal.yaml", "purpose: match", "purpose: matching",
      "legal.yaml:20:13: \"purpose\" of this purpose cannot be \"matching\". "
        + "Known are answer-hand, handle-report, match, operate, statistics, take-part."),
  ]

  static let levels = [
    Break(
      "policy.yaml", "  goals:\n  - id: g1", "  responsible: [SKU]\n  goals:\n  - id: g1",
      "policy.yaml:17:3: theme \"t1\" has goals, so \"responsible\" belongs to these. Keep one or the other.")
  ]
}
