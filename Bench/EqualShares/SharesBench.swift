// SPDX-License-Identifier: Apache-2.0

import EqualShares
import Foundation

/// Times the rules on a Pabulib file: `shares-bench FILE [RUNS]`. One line a rule: name, seconds (the best of the runs),
/// winners, cost; and at last the most memory that was used, in MiB.
@main
enum SharesBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: shares-bench FILE.pb [RUNS]")
      return
    }
    let runs = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    let (reading, election) = try best(of: runs) { try Election(pabulib: bytes) }
    print("reading;\(reading);\(election.ballots.count);\(election.budget)")
    for (name, rule) in rules {
      var shares = 1
      let (seconds, outcome) = best(of: runs) { election.decided(by: rule) { shares = $0 + 1 } }
      print("\(name);\(seconds);\(outcome.winners.count);\(outcome.cost);\(shares)")
    }
    print("memory;\(mostMemory)")
  }

  /// As the kernel counts it; 0 where it does not say.
  private static var mostMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }

  private static let rules: [(String, Rule)] = [
    ("greedy", Rule(.greedy)),
    ("none", Rule()),
    ("none-cardinality", Rule(satisfaction: .cardinality)),
    ("add1", Rule(completion: .add1)),
    ("add1-exhaustive", Rule(completion: .add1, stop: .exhaustive)),
    ("add1u", Rule(completion: .add1u)),
    ("add1u-exhaustive", Rule(completion: .add1u, stop: .exhaustive)),
  ]

  private static func best<Value>(of runs: Int, _ work: () throws -> Value) rethrows -> (Double, Value) {
    let clock = ContinuousClock()
    var value: Value?
    var best = Double.infinity
    for _ in 0..<max(runs, 1) {
      let took = try clock.measure { value = try work() }
      best = min(best, Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18)
    }
    guard let value else { return (best, try work()) }
    return (best, value)
  }
}
