// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import Logging
import PostCurl
import Web

/// Sweeps the clocks each minute. Due days are data: a sweep that was missed is made up for by the next.
func keepTime(in house: House, logger: Logger) async {
  await every(.seconds(60), logger: logger, job: "clocks") { try await letTimePass(in: house) }
}

/// Links committed events into the chain, at most a second behind.
func sealAsTheyCome(in house: House, logger: Logger) async {
  await every(.seconds(1), logger: logger, job: "sealer") { try await sealEvents(in: house.database) }
}

/// Once a day, from the hour the counters open: what the day holds for colleagues, and what is new for followers. Looked
/// at every few minutes; what has been told is not told again.
func writeEachMorning(in house: House, logger: Logger) async {
  await every(.seconds(180), logger: logger, job: "mornings") {
    try await queueMornings(in: house) + queueNews(in: house)
  }
}

/// Hands what is due to the mail server, every few seconds. What it did not take waits for its next try.
func deliver(for site: Site, through server: MailServer, logger: Logger) async {
  let post = CurlPost(server)
  await every(.seconds(10), logger: logger, job: "mail") {
    let round = try await deliverMessages(in: site.house) {
      try site.letter(for: $0, from: server.from)
    } send: {
      await post.send($0)
    }
    if let complaint = round.complaint { logger.warning("mail: \(complaint)") }
    return round.settled
  }
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
