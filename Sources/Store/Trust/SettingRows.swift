// SPDX-License-Identifier: AGPL-3.0-or-later

enum SettingStatement: String, Statement {
  case get = "SELECT value FROM setting WHERE name = ?1"
  case set = "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
}

/// What the store knows of itself.
package enum Setting: String, Sendable {
  /// Present only in a store that a demonstration made.
  case demonstration
  /// The demonstration city's date.
  case cityDate = "city-date"
  /// The pack that was last served.
  case pack
}

extension Connection {
  package func setting(_ setting: Setting) throws -> String? {
    try first(SettingStatement.get, [.text(setting.rawValue)])?.text("value")
  }

  package func set(_ setting: Setting, to value: String) throws {
    try run(SettingStatement.set, [.text(setting.rawValue), .text(value)])
  }
}
