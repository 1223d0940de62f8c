// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Placement

@testable import Readers

/// The files of a placement.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlacement(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let files = files(bytes(start, count), ["programmes", "applicants", "applications", "reserves"])
  guard files.count >= 3 else { return 0 }
  readOrComplain {
    let read = try PlacementFiles(DrawRequest(inputs: files, parameters: [:], seed: nil))
    promise(read.programmes.count == read.programmeNames.count, "a programme without a name")
  }
  return 0
}
