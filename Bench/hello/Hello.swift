// SPDX-License-Identifier: AGPL-3.0-or-later

import Hummingbird

/// The least that the framework can do: what our pages are measured beside. `hello-bench PORT`.
@main
struct Hello {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8090
    let router = Router()
    router.get("/") { _, _ in "hello" }
    let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}
