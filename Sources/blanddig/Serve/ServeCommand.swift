// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves one city's pages.",
    discussion: """
      The first start prints a link that makes the first administrator. Stop it with Ctrl-C or SIGTERM: what has been \
      asked is answered first.
      """
  )

  @Option(help: "The folder of the city pack.")
  var pack = "Cities/koebenhavn"

  @Option(help: "The folder of the store and the keys. Default: data, or .demo with --demo.")
  var store: String?

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  @Option(help: "Where people reach it, such as https://blanddig.example. Default: http://localhost and the port.")
  var url: String?

  @Option(help: "The address of a proxy whose X-Forwarded-For is believed. May be given more than once.")
  var proxy: [String] = []

  @Option(help: "The folder with Templates, Words and Static. Default: beside the program, then in the checkout.")
  var resources: String?

  @OptionGroup(title: "Mail")
  var mail: MailOptions

  @Flag(help: "A made-up city on 1 October 2012, on loopback only, in a store of its own.")
  var demo = false

  func run() async throws {
    do {
      try await serve(try ServeOptions(self))
    } catch let complaint as StartComplaint {
      printError(complaint.description)
      throw ExitCode(1)
    }
  }
}
