// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws

@testable import Readers

/// A record or a commitment: JSON that reads back as it is written, and faults that can be looked for whatever it holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecord(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = bytes(start, count)
  readOrComplain {
    let json = try JSONValue.read(bytes, file: "r.json")
    let again = try JSONValue.read(Array(json.canonical.utf8), file: "c.json")
    promise(again.canonical == json.canonical, "the canonical text is not its own")
    let pretty = try JSONValue.read(Array(json.pretty.utf8), file: "p.json")
    promise(again.firstDifference(from: pretty) == nil, "the pretty text says something else")
    if let commitment = try? Commitment(reading: json, file: "r.json") { _ = commitment.sha256 }
    let record = try RunRecord(reading: json, file: "r.json")
    _ = SortitionDraw.faults(in: record)
    _ = SharesEngine.faults(in: record)
  }
  return 0
}
