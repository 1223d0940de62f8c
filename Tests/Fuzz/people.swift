// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Sortition

@testable import Readers

/// Quotas and the people who are willing, and a draw among them where there are few.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPeople(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let files = files(bytes(start, count), ["categories", "respondents"])
  guard files.count == 2 else { return 0 }
  let request = DrawRequest(
    inputs: files,
    parameters: ["size": 2, "objective": "leximin", "tickets": 10, "sameAddress": ["street"]], seed: nil)
  readOrComplain {
    let pool: Pool
    do {
      pool = try SortitionDraw.pool(request, SortitionSettings(request.parameters))
    } catch let complaint as Complaint where complaint.message.contains("“street”") {
      return
    }
    promise(Set(pool.people.map(\.id)).count == pool.people.count, "two people with one id")
    guard pool.people.count <= 12, pool.categories.count <= 4 else { return }
    guard let lottery = try? pool.leximin() else { return }
    promise(lottery.isProven(for: pool), "a lottery that is not proven")
  }
  return 0
}
