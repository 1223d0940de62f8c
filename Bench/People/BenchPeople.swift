// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#endif

/// Measures the engines that place, mix and pair people: `bench-people [placement|mixing|pairing] [FILE.csv]`.
/// Each line is one JSON object, which `people.py` sets beside the reference tools.
@main
struct BenchPeople {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let which = arguments.first ?? "all"
    if which == "placement" || which == "all" { benchPlacement() }
    if which == "mixing" || which == "all" { benchMixing(arguments.dropFirst().first) }
    if which == "pairing" || which == "all" { benchPairing(arguments.dropFirst().first) }
  }
}

/// The processor time of `work` in seconds, the least of `runs`: the machine may be busy with other things.
func seconds<Result>(_ runs: Int = 1, _ work: () -> Result) -> (Double, Result) {
  var begun = clock()
  var result = work()
  var least = Double(clock() - begun) / Double(CLOCKS_PER_SEC)
  for _ in 1..<max(1, runs) {
    begun = clock()
    result = work()
    least = min(least, Double(clock() - begun) / Double(CLOCKS_PER_SEC))
  }
  return (least, result)
}

/// The most memory the process has held so far, in MB.
func peakMemory() -> Int {
  #if canImport(Glibc)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  #else
    return 0
  #endif
}

func line(_ parts: [(String, String)]) {
  defer { fflush(nil) }
  print("{" + parts.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
}

func short(_ number: Double) -> String { "\((number * 10_000).rounded() / 10_000)" }
