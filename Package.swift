// swift-tools-version: 6.1
// The law of the house: who may know whom. Checked with `--explicit-target-dependency-import-check error`.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "blanddig",
  products: [
    .executable(name: "blanddig", targets: ["blanddig"]),
    .library(name: "Chance", targets: ["Chance"]),
    .library(name: "EqualShares", targets: ["EqualShares"]),
    .library(name: "Placement", targets: ["Placement"]),
    .library(name: "Mixing", targets: ["Mixing"]),
    .library(name: "Pairing", targets: ["Pairing"]),
    .library(name: "OpinionMap", targets: ["OpinionMap"]),
    .library(name: "Indices", targets: ["Indices"]),
    .library(name: "StatisticalCube", targets: ["StatisticalCube"]),
    .library(name: "Weighting", targets: ["Weighting"]),
    .library(name: "Disclosure", targets: ["Disclosure"]),
    .library(name: "LinearProgram", targets: ["LinearProgram"]),
    .library(name: "Sortition", targets: ["Sortition"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    // The few words everybody shares.
    .target(name: "City", swiftSettings: strict),
    .testTarget(name: "CityTests", dependencies: ["City"], swiftSettings: strict),

    // Engines: know nothing of ours but the seeded generator.
    .target(name: "Chance", swiftSettings: strict),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"], swiftSettings: strict),
    .target(name: "Placement", dependencies: ["Chance"], exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "PlacementTests", dependencies: ["Placement", "Chance"], swiftSettings: strict),
    .target(name: "Mixing", dependencies: ["Chance"], exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "MixingTests", dependencies: ["Mixing", "Chance"], swiftSettings: strict),
    .target(name: "Pairing", exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "PairingTests", dependencies: ["Pairing", "Chance"], swiftSettings: strict),
    .executableTarget(
      name: "bench-people", dependencies: ["Placement", "Mixing", "Pairing", "Chance"], path: "Bench/People",
      exclude: ["people.py", "run.sh"],
      swiftSettings: strict),

    .target(name: "EqualShares", dependencies: [bigInt], exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "shares-bench", dependencies: ["EqualShares"], path: "Bench/EqualShares", swiftSettings: strict),
    .testTarget(name: "EqualSharesTests", dependencies: ["EqualShares", "Chance"], swiftSettings: strict),

    .target(name: "OpinionMap", dependencies: ["Chance"], exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "OpinionMapTests", dependencies: ["OpinionMap", "Chance"], swiftSettings: strict),
    .target(name: "Indices", dependencies: ["Chance"], exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "IndicesTests", dependencies: ["Indices", "Chance"], swiftSettings: strict),
    .target(name: "StatisticalCube", exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "StatisticalCubeTests", dependencies: ["StatisticalCube"], swiftSettings: strict),
    .target(name: "Weighting", exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "WeightingTests", dependencies: ["Weighting", "Chance"], swiftSettings: strict),
    // GLPK and what needs a solver.
    .systemLibrary(name: "CGLPK", pkgConfig: nil, providers: [.apt(["libglpk-dev"])]),
    .target(name: "LinearProgram", dependencies: ["CGLPK"], swiftSettings: strict),
    .testTarget(name: "LinearProgramTests", dependencies: ["LinearProgram", "Chance"], swiftSettings: strict),
    .target(name: "Sortition", dependencies: ["LinearProgram", "Chance"], swiftSettings: strict),
    .testTarget(name: "SortitionTests", dependencies: ["Sortition", "LinearProgram", "Chance", "Draws"], swiftSettings: strict),
    .target(
      name: "Disclosure", dependencies: ["LinearProgram", "Chance"], exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "bench-barometer", dependencies: ["Chance", "Disclosure", "Indices", "OpinionMap"], path: "Bench/Barometer",
      exclude: ["barometer.py", "run.sh"], swiftSettings: strict),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "Chance"], swiftSettings: strict),

    // What all engine commands share: files, seeds, records, commitments, the report page.
    .target(name: "Draws", dependencies: ["Chance", crypto], swiftSettings: strict),
    .testTarget(name: "DrawsTests", dependencies: ["Draws", "Chance"], swiftSettings: strict),

    // The executable: thin.
    .executableTarget(
      name: "blanddig", dependencies: ["Chance", "Draws", "EqualShares", "Sortition", argumentParser],
      name: "blanddig",
      dependencies: ["Chance", "Draws", "Sortition", "Placement", "Mixing", "Pairing", argumentParser],
      name: "blanddig",
      dependencies: [
        "Chance", "Disclosure", "Draws", "Indices", "OpinionMap", "Sortition", "StatisticalCube", "Weighting",
        argumentParser,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "blanddigTests", dependencies: ["blanddig", "Chance", "Draws", "EqualShares", "Sortition"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
