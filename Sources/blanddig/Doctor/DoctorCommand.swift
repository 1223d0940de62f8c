// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import ArgumentParser
import City
import Foundation
import PostCurl

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says whether the store, the keys, the disk and the mail server are well.",
    discussion: """
      Give it the same mail options as serve. Nothing is sent, unless --send-to names an address. Ends with 0 when all       is well, and with 1 when something is not.
      """
  )

  @Option(help: "The folder of the store and the keys.")
  var store = "data"

  @OptionGroup(title: "Mail")
  var mail: MailOptions

  @Option(help: "Sends one mail to this address.")
  var sendTo: String?

  func run() async throws {
    let folder = URL(filePath: store, directoryHint: .isDirectory)
    var findings = await [examineStore(in: folder), examineKeys(in: folder), examineDisk(of: folder)]
    findings += await examineMail(mail, sendTo: sendTo)
    for finding in findings { say(finding.line) }
    if findings.contains(where: { $0.health == .ill }) { throw ExitCode(1) }
  }
}

/// One thing that was looked at.
struct Finding: Equatable {
  enum Health: String {
    case well = "well"
    case ill = "NOT WELL"
    /// Nothing is wrong, and nothing is there.
    case absent = "none"
  }

  let what: String
  let health: Health
  let words: String

  var line: String { "\(what): \(health.rawValue). \(words)" }
}
