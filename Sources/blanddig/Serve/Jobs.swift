// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import Logging

/// Sweeps the clocks each minute. Due days are data: a sweep that was missed is made up for by the next.
func keepTime(in house: House, logger: Logger) async {
  await every(.seconds(60), logger: logger, job: "clocks") { try await letTimePass(in: house) }
}

/// Links committed events into the chain, at most a second behind.
func sealAsTheyCome(in house: House, logger: Logger) async {
  await every(.seconds(1), logger: logger, job: "sealer") { try await sealEvents(in: house.database) }
}

/// Runs a job again and again until the city closes. A fault is logged and the job tried again.
private func every(
  _ pause: Duration, logger: Logger, job: String, _ work: @escaping @Sendable () async throws -> Int
) async {
  while !Task.isCancelled {
    do {
      let done = try await work()
      if done > 0 { logger.debug("\(job): \(done)") }
    } catch is CancellationError {
      return
    } catch {
      logger.error("\(job): \(error)")
    }
    try? await Task.sleep(for: pause)
  }
}
