// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation

/// Why the house cannot open: sentences, each with the file and what would be accepted.
package struct StartComplaints: Error, CustomStringConvertible {
  package let complaints: [String]

  package init(_ complaints: [String]) {
    self.complaints = complaints
  }

  package var description: String { complaints.joined(separator: "\n") }
}

/// The names of the files below a folder, sorted, with `/` between folders. Empty when there is no such folder.
func files(in folder: URL, ending suffix: String) -> [String] {
  let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(suffix) }.sorted()
}
