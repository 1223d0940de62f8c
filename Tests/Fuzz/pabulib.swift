// SPDX-License-Identifier: AGPL-3.0-or-later

import EqualShares

/// A .pb file: read whole and in pieces alike, refused with its place, and written as it was read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPabulib(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = bytes(start, count)
  let whole = Result { () throws(PabulibComplaint) in try Election(pabulib: bytes) }
  let inPieces = Result { () throws(PabulibComplaint) in
    var reader = PabulibReader()
    for from in stride(from: 0, to: bytes.count, by: 7) { try reader.read(bytes[from..<min(from + 7, bytes.count)]) }
    return try reader.finish()
  }
  promise(whole == inPieces, "pieces are read otherwise than the whole")
  switch whole {
  case .failure(let complaint):
    promise(
      complaint.line > 0 && complaint.column > 0 && !complaint.problem.isEmpty, "no place or no words: \(complaint)")
  case .success(let election):
    promise((try? Election(pabulib: election.pabulib)) == election, "what is written reads otherwise")
    guard election.projects.count <= 20, election.ballots.count <= 50 else { return 0 }
    let outcome = election.decided(by: Rule())
    promise(outcome.cost <= election.budget, "more is spent than there is")
  }
  return 0
}
