// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

extension Fields {
  /// The currency, each pattern with `{amount}` once.
  func currency(_ key: String) -> Currency? {
    guard let block = block(key, keys: ["code", "unit", "amount"]) else { return nil }
    let code = block.text("code", expected: "three capital letters such as DKK")
    if let code, code.value.utf8.count != 3 || !code.value.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      source.complain(
        code.place, "\"\(code.value)\" is no code of a currency. Write three capital letters such as DKK.")
    }
    let pattern = block.words("amount")
    for (language, text) in pattern.words.sorted(by: { $0.key < $1.key }) {
      guard text.ranges(of: "{amount}").count != 1 else { continue }
      source.complain(
        block.place,
        "\"amount\" of \"\(key)\" in \(language) should say {amount} once, where the number goes, such as "
          + "\"{amount} mio. kr.\", but is \"\(text)\".")
    }
    return Currency(code: code?.value ?? "", unit: block.words("unit"), pattern: pattern)
  }
}
