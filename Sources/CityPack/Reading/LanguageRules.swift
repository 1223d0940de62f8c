// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// What every text of the pack is held against.
struct LanguageRules {
  let official: Language
  /// Each text must be in all of these.
  let complete: [Language]
  let offered: Set<Language>
}
