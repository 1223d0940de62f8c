// SPDX-License-Identifier: AGPL-3.0-or-later

import CityPack
import Foundation

/// The pack that stands in this repository, read once for all tests.
enum Copenhagen {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cities/koebenhavn").path

  static let pack = Result { try CityPack.read(from: folder) }
}
