// SPDX-License-Identifier: AGPL-3.0-or-later

extension Break {
  static let shape = [
    Break(
      "policy.yaml", "direction: up", "direktion: up",
      "policy.yaml:24:5: goal \"g1\" has no \"direction\". Add it: one of up, down.",
      "policy.yaml:26:5: goal \"g1\" has no key \"direktion\". Did you mean \"direction\"?"),
    Break(
      "policy.yaml", "direction: up", "direction: upp",
      "policy.yaml:26:16: \"direction\" of goal \"g1\" cannot be \"upp\". Did you mean \"up\"?"),
    Break(
      "policy.yaml", "responsible: [SKU]", "responsible: SKU",
      "policy.yaml:27:18: \"responsible\" of goal \"g1\" should be a list of codes such as [a, b], but is a single text."
    ),
    Break(
      "policy.yaml", "responsible: [SKU]", "responsible: []",
      "policy.yaml:27:18: \"responsible\" of goal \"g1\" should be a list of codes such as [a, b], but is an empty list."
    ),
    Break(
      "policy.yaml", "- id: m01\n", "- id:\n",
      "policy.yaml:29:10: \"id\" of this measure is empty. Write a code such as kff-fritid.",
      "topics.yaml:8:16: topic \"homework\" counts on \"m01\", which is no measure. Did you mean \"m02\"?",
      "topics.yaml:20:21: topic \"meet\" counts on \"m01\", which is no measure. Did you mean \"m02\"?"),
    Break(
      "policy.yaml", "by: Lise", "by: [Lise]",
      "policy.yaml:7:7: \"by\" of \"quote\" should be a text, but is a list."),
    Break(
      "policy.yaml", "city: {da: Lille By, en: Little Town}", "city: {da: Lille By, en: Little Town, da: Lille}",
      "policy.yaml:2:39: the key \"da\" is written twice in this block, first in line 2. Keep one."),
    Break(
      "policy.yaml", "  lead: FRU\n", "  lead: FRU\n    lead: SKU\n",
      "policy.yaml:42:5: the key \"lead\" is written twice in this block, first in line 41. Keep one."),
    Break(
      "topics.yaml", "sensitivity: ordinary", "sensitivity: secret",
      "topics.yaml:12:18: \"sensitivity\" of topic \"homework\" cannot be \"secret\". Known are ordinary, personal, sensitive."
    ),
    Break(
      "topics.yaml", "kinds: [ask, offer]", "kinds: [ask, ofer]",
      "topics.yaml:7:18: topic \"homework\" takes \"ofer\", which is no kind of hand. Did you mean \"offer\"?"),
    Break(
      "districts.yaml", "districts:\n", "districts: {\n",
      "districts.yaml:2:1: this cannot be read as YAML: did not find expected node content while parsing a flow "
        + "node, which began at 2:1. "
        + "Look at the indentation, colons and quotation marks near here."),
  ]

  static let references = [
    Break(
      "topics.yaml", "answer: skole", "answer: skolen",
      "topics.yaml:11:13: topic \"homework\" answers at \"skolen\", which is no unit. Did you mean \"skole\"?"),
    Break(
      "topics.yaml", "idea: skole}", "idea: bibliotek}",
      "topics.yaml:24:35: topic \"meet\" answers at \"bibliotek\", which is no unit. Known are fritid, huse, skole."),
    Break(
      "topics.yaml", "committee: SKU", "committee: FRU",
      "topics.yaml:10:16: topic \"homework\" ends at \"FRU\", which does not answer for goal \"g1\". Name one of SKU."),
    Break(
      "topics.yaml", "goal: g2", "goal: g3",
      "topics.yaml:22:11: topic \"meet\" belongs to \"g3\", which is no goal. Did you mean \"g1\"?"),
    Break(
      "topics.yaml", "answer: {default: huse, idea: skole}", "answer: {ask: huse, idea: skole}",
      "topics.yaml:24:13: nobody answers \"place\" of topic \"meet\". Name a unit for it, or a \"default\"."),
    Break(
      "topics.yaml", "answer: {default: huse, idea: skole}", "answer: {default: huse, signal: skole}",
      "topics.yaml:24:29: topic \"meet\" takes no \"signal\", so nobody need answer it. Known are ask, default, idea, place."
    ),
    Break(
      "topics.yaml", "until: {m01:", "until: {m03:",
      "topics.yaml:21:13: \"until\" of topic \"meet\" names \"m03\", which it does not count on. Did you mean \"m01\"?"),
    Break(
      "policy.yaml", "responsible: [FRU, SKU]", "responsible: [FRU, SKUU]",
      "policy.yaml:40:24: goal \"g2\" names committee \"SKUU\", which is no committee. Did you mean \"SKU\"?"),
    Break(
      "policy.yaml", "lead: FRU", "lead: FRF",
      "policy.yaml:41:11: goal \"g2\" is led by \"FRF\", which does not answer for it. Did you mean \"FRU\"?"),
    Break(
      "policy.yaml", "responsible: [SKU]\n", "responsible: [SKU]\n    lead: SKU\n",
      "policy.yaml:28:11: goal \"g1\" has one committee only. Leave \"lead\" out."),
    Break(
      "policy.yaml", "concretised_by: [SKU]", "concretised_by: [FRU]",
      "policy.yaml:22:20: theme \"t1\" is made concrete by \"FRU\", which answers for none of its goals. Known are SKU."
    ),
    Break(
      "signposts.yaml", "[front, meet]", "[front, meat]",
      "signposts.yaml:3:21: signpost \"danger\" is shown on \"meat\", which is neither a topic nor one of the pages "
        + "front, where-to-turn, late. Did you mean \"meet\"?"),
    Break(
      "made-up-hands.yaml", "kind: ask", "kind: idea",
      "made-up-hands.yaml:2:3: topic \"homework\" takes no \"idea\". It takes ask, offer: correct one of the two."),
    Break(
      "made-up-hands.yaml", "district: nord", "district: nort",
      "made-up-hands.yaml:2:42: this hand comes from \"nort\", which is no district. Did you mean \"nord\"?"),
  ]
}
