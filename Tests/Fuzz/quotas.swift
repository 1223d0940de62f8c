// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Sortition

@testable import Readers

/// The quotas of a sortition.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuotas(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = InputFile(role: "categories", name: "q.csv", bytes: bytes(start, count))
  readOrComplain {
    let categories = try CategoriesFile(file).categories()
    promise(!categories.isEmpty && categories.allSatisfy { !$0.features.isEmpty }, "a category without a feature")
    promise(
      categories.flatMap(\.features).allSatisfy { $0.minimum >= 0 && $0.minimum <= $0.maximum }, "a quota that is none")
  }
  return 0
}
