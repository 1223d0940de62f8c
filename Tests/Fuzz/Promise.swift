// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Foundation

/// What every reader promises: it gives a value, or complains in words about a place in a file. The first complaint that
/// names none, and is not about a file as a whole, ends the run.
func readOrComplain(_ read: () throws -> Void) {
  do {
    try read()
  } catch let complaint as Complaint {
    hold(complaint)
  } catch let complaints as Complaints {
    promise(!complaints.list.isEmpty, "a refusal without a word")
    for complaint in complaints.list { hold(complaint) }
  } catch {
    promise(false, "an error that is no complaint: \(error)")
  }
}

private func hold(_ complaint: Complaint) {
  promise(!complaint.message.isEmpty && complaint.file != nil, "no words, or no file: \(complaint)")
  let isSafe = complaint.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  promise(isSafe, "a character that a terminal would obey: \(complaint)")
  promise(complaint.line ?? 1 > 0 && complaint.column ?? 1 > 0, "no such place: \(complaint)")
}

/// Ends the run with a word; libFuzzer then writes down what was read.
func promise(_ isKept: Bool, _ otherwise: @autoclosure () -> String) {
  if isKept { return }
  FileHandle.standardError.write(Data("ERROR: a promise was broken: \(otherwise())\n".utf8))
  abort()
}

/// What libFuzzer hands over.
func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// Several files in one text, divided by lines of `=====`.
func files(_ bytes: [UInt8], _ roles: [String]) -> [InputFile] {
  let divided = bytes.split(separator: Array("\n=====\n".utf8), omittingEmptySubsequences: false)
  return zip(roles, divided).map { InputFile(role: $0, name: $0 + ".csv", bytes: Array($1)) }
}
