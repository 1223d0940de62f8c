// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Foundation

/// Measures the barometer's engines: `bench-barometer indices|opinions FILE`, `disclosure TABLES [PROGRAMS]`,
/// or `large A B C [PROGRAMS]`, a three-way table with so many leaves.
/// Each line is one JSON object, which `barometer.py` sets beside the reference tools.
@main
struct BenchBarometer {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.dropFirst().first) {
    case ("indices", let file?): try benchIndices(file)
    case ("opinions", let file?): try benchOpinions(file)
    case ("disclosure", let count?):
      try benchDisclosure(Int(count) ?? 1_000, programs: arguments.count > 2 ? Int(arguments[2]) : 0)
    case ("large", _?): try benchLargeTable(arguments.dropFirst().compactMap { Int($0) })
    default:
      print("bench-barometer indices FILE | opinions FILE | disclosure TABLES [PROGRAMS] | large A B C [PROGRAMS]")
    }
  }
}

/// The least seconds by the clock of several runs, and the last result.
func seconds<Result>(_ runs: Int, _ work: () throws -> Result) rethrows -> (Double, Result) {
  let clock = ContinuousClock()
  var least = Double.infinity
  var begun = clock.now
  var result = try work()
  least = (clock.now - begun) / .seconds(1)
  for _ in 1..<max(1, runs) {
    begun = clock.now
    result = try work()
    least = min(least, (clock.now - begun) / .seconds(1))
  }
  return (least, result)
}

/// Lines of whole numbers with commas between, without the first line.
func numbers(_ file: String) throws -> [[Int]] {
  let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
  return bytes.split(separator: 0x0A).dropFirst().map { line in
    line.split(separator: UInt8(ascii: ",")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }
}
