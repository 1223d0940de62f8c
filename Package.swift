// swift-tools-version: 6.1
// The law of the house: who may know whom. Checked with `--explicit-target-dependency-import-check error`.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "blanddig",
  products: [
    .executable(name: "blanddig", targets: ["blanddig"]),
    .library(name: "Chance", targets: ["Chance"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The few words everybody shares.
    .target(name: "City", swiftSettings: strict),
    .testTarget(name: "CityTests", dependencies: ["City"], swiftSettings: strict),

    // The rooms: pure rules. No SQL, no HTML, no clock, no randomness.
    .target(name: "Policy", dependencies: ["City"], swiftSettings: strict),
    .target(name: "Hands", dependencies: ["City"], swiftSettings: strict),

    // A city pack: YAML files become a plan and an organisation that cannot be wrong, or precise complaints.
    .target(name: "CityPack", dependencies: ["City", "Policy", "Hands", crypto, yams], swiftSettings: strict),

    .testTarget(
      name: "CityPackTests", dependencies: ["Chance", "City", "CityPack", "Hands", "Policy", "TestCity"], swiftSettings: strict),

    // One small named city, built in code, for everybody's tests.
    .target(name: "TestCity", dependencies: ["City", "Policy", "Hands"], path: "Tests/TestCity", swiftSettings: strict),

    // Keys, seals, receipts, passwords.
    .target(name: "Sealing", dependencies: ["City", crypto, cryptoExtras], swiftSettings: strict),

    // The SQL, and the one protocol with two implementations.
    .target(name: "Store", dependencies: ["City", "Hands"], swiftSettings: strict),
    .target(name: "StoreSQLite", dependencies: ["Store", grdb], swiftSettings: strict),

    // What people can do: one verb, one function, one file.
    .target(name: "Actions", dependencies: ["City", "Policy", "Hands", "Sealing", "Store"], swiftSettings: strict),

    // Pages.
    .target(
      name: "Web",
      dependencies: ["Actions", "City", "Policy", "Hands", "Sealing", hummingbird, mustache, yams, logging],
      resources: [.copy("Templates"), .copy("Words"), .copy("Static")],
      swiftSettings: strict),

    // Engines: know nothing of ours but the seeded generator.
    .target(name: "Chance", swiftSettings: strict),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"], swiftSettings: strict),

    // The executable: thin.
    .executableTarget(
      name: "blanddig", dependencies: ["CityPack", "StoreSQLite", "Web", argumentParser], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
