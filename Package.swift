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
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")

let package = Package(
  name: "blanddig",
  products: [
    .executable(name: "blanddig", targets: ["blanddig"]),
    .library(name: "Chance", targets: ["Chance"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The few words everybody shares.
    .target(name: "City", swiftSettings: strict),
    .testTarget(name: "HandsTests", dependencies: ["City", "Hands", "TestCity"], swiftSettings: strict),
    .testTarget(name: "SealingTests", dependencies: ["City", "Sealing", crypto], swiftSettings: strict),
    .testTarget(
      name: "ActionsTests",
      dependencies: ["Actions", "City", "Hands", "Policy", "Sealing", "Store", "StoreSQLite", "TestCity", crypto],
      swiftSettings: strict),
    .testTarget(name: "CityTests", dependencies: ["City"], swiftSettings: strict),

    // The rooms: pure rules. No SQL, no HTML, no clock, no randomness.
    .target(name: "Policy", dependencies: ["City"], swiftSettings: strict),
    .target(name: "Hands", dependencies: ["City"], swiftSettings: strict),

    // A city pack: YAML files become a plan and an organisation that cannot be wrong, or precise complaints.
    .target(name: "CityPack", dependencies: ["City", "Policy", "Hands", crypto, yams], swiftSettings: strict),

    .testTarget(
      name: "CityPackTests", dependencies: ["Chance", "City", "CityPack", "Hands", "Policy", "TestCity"], swiftSettings: strict),

    // One small named city, built in code, for everybody's tests.
    .target(
      name: "TestCity", dependencies: ["City", "Policy", "Hands"], path: "Tests/TestCity", swiftSettings: strict),

    // Keys, seals, receipts, passwords.
    .target(name: "Sealing", dependencies: ["City", crypto, cryptoExtras], swiftSettings: strict),

    // The SQL, and the one protocol with two implementations.
    .target(name: "Store", dependencies: ["City", "Hands"], swiftSettings: strict),
    .target(name: "StoreSQLite", dependencies: ["Store", grdb], swiftSettings: strict),

    .testTarget(
      name: "StoreTests", dependencies: ["Store", "StoreSQLite", "City", "Hands", "TestCity", grdb],
      swiftSettings: strict),

    // What people can do: one verb, one function, one file.
    .target(name: "Actions", dependencies: ["City", "Policy", "Hands", "Sealing", "Store"], swiftSettings: strict),

    // A made-up city for whoever wants to try.
    .target(
      name: "Demonstration",
      dependencies: ["Actions", "Chance", "City", "CityPack", "Hands", "Policy", "Sealing", "Store"],
      swiftSettings: strict),
    .testTarget(
      name: "DemonstrationTests",
      dependencies: [
        "Actions", "City", "CityPack", "Demonstration", "Hands", "Policy", "Sealing", "Store", "StoreSQLite", crypto,
      ],
      swiftSettings: strict),

    // Pages.
    .target(
      name: "Web",
      dependencies: [
        "Actions", "City", "Policy", "Hands", "Sealing", hummingbird, hummingbirdCore, mustache, yams, logging,
        httpTypes,
        nio, nioHTTP, nioHTTPTypes,
      ],
      resources: [.copy("Templates"), .copy("Words"), .copy("Static")],
      swiftSettings: strict),

    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Actions", "City", "CityPack", "Hands", "Policy", "Sealing", "Store", "StoreSQLite", "TestCity", crypto,
        hummingbird, hummingbirdTesting, httpTypes, logging, mustache,
      ],
      exclude: ["Snapshots"], swiftSettings: strict),

    // Engines: know nothing of ours but the seeded generator.
    .target(name: "Chance", swiftSettings: strict),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"], swiftSettings: strict),

    // The executable: thin.
    .executableTarget(
      name: "blanddig", dependencies: [
        "Actions", "City", "CityPack", "Demonstration", "Hands", "Policy", "Sealing", "Store", "StoreSQLite", "Web",
        argumentParser, hummingbird, logging, nio,
      ], swiftSettings: strict),

    // The bare framework, which `make bench` measures our pages beside.
    .executableTarget(name: "hello-bench", dependencies: [hummingbird], path: "Bench/hello", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
