// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import ArgumentParser
import Foundation
import StoreSQLite

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Checks what the city has written down of its own doings.",
    subcommands: [AuditVerifyCommand.self]
  )
}

struct AuditVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Walks the chain of events and says whether any was changed, taken out or put in another place.",
    discussion: "Ends with 0 when the chain holds, and with 1 when it does not."
  )

  @Option(help: "The folder of the store.")
  var store = "data"

  func run() async throws {
    let file = URL(filePath: store, directoryHint: .isDirectory).appending(path: "city.sqlite")
    guard FileManager.default.fileExists(atPath: file.path) else {
      printError("There is no store in \(store). Name its folder with --store.")
      throw ExitCode(1)
    }
    let (links, fault) = try await verifyChain(in: try SQLiteDatabase.open(file))
    if let fault {
      printError("The chain does not hold: \(fault). The \(links) events before are as they were written.")
      throw ExitCode(1)
    }
    print("\(links) events, each as it was written, in its place.")
  }
}
