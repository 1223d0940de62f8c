// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws

@testable import Readers

/// The votes of a conversation, in each of the shapes they come in, and its statements.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzVotes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let files = files(bytes(start, count), ["votes", "comments"])
  readOrComplain {
    let votes = try VotesFile(files[0])
    promise(votes.rows.allSatisfy { (-1...1).contains($0.vote) }, "a vote that is none")
    if files.count > 1 { _ = try StatementsFile(files[1]) }
  }
  return 0
}
