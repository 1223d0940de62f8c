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
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")

let package = Package(
  name: "blanddig",
  products: [
    .executable(name: "blanddig", targets: ["blanddig"]),
    .library(name: "Chance", targets: ["Chance"]),
    .library(name: "PlainWords", targets: ["PlainWords"]),
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
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    // The few words everybody shares.
    .target(name: "City", swiftSettings: strict),
    // Values as trees, and trees as JSON, YAML and tables. Knows nothing of ours.
    .target(name: "Notation", swiftSettings: strict),
    .testTarget(name: "NotationTests", dependencies: ["Chance", "Notation"], swiftSettings: strict),

    .testTarget(name: "HandsTests", dependencies: ["Chance", "City", "Hands", "TestCity"], swiftSettings: strict),
    .testTarget(
      name: "PolicyTests", dependencies: ["Chance", "City", "Notation", "Policy", "TestCity"], swiftSettings: strict),
    .testTarget(name: "SealingTests", dependencies: ["City", "Sealing", crypto], swiftSettings: strict),
    .testTarget(
      name: "ActionsTests",
      dependencies: [
        "Actions", "City", "Hands", "Policy", "Post", "PostCurl", "Sealing", "Store", "StoreSQLite", "TestCity",
        "TestPost", crypto,
      ],
      swiftSettings: strict),
    .testTarget(name: "CityTests", dependencies: ["City"], swiftSettings: strict),

    // The rooms: pure rules. No SQL, no HTML, no clock, no randomness.
    .target(name: "Policy", dependencies: ["City", "Notation"], swiftSettings: strict),
    .target(name: "Hands", dependencies: ["City"], swiftSettings: strict),

    // A city pack: YAML files become a plan and an organisation that cannot be wrong, or precise complaints.
    .target(
      name: "CityPack", dependencies: ["City", "Policy", "Hands", "Notation", crypto, yams], swiftSettings: strict),

    .testTarget(
      name: "CityPackTests", dependencies: ["Chance", "City", "CityPack", "Hands", "Policy", "TestCity"],
      swiftSettings: strict),

    // One small named city, built in code, for everybody's tests.
    .target(
      name: "TestCity", dependencies: ["City", "Policy", "Hands"], path: "Tests/TestCity", swiftSettings: strict),

    // Keys, seals, receipts, passwords.
    .target(name: "Sealing", dependencies: ["City", crypto, cryptoExtras], swiftSettings: strict),

    // A mail as bytes, and what a mail server answers; and the mail server itself, through libcurl.
    .target(name: "Post", dependencies: ["City"], swiftSettings: strict),
    .systemLibrary(name: "CCurl", pkgConfig: nil, providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "PostCurl", dependencies: ["CCurl", "City", "Post"], swiftSettings: strict),
    // A mail server on this machine, with moods.
    .target(name: "TestPost", path: "Tests/TestPost", swiftSettings: strict),
    .testTarget(
      name: "PostTests", dependencies: ["City", "Post", "PostCurl", "TestPost"], swiftSettings: strict),

    // The SQL, and the one protocol with two implementations.
    .target(name: "Store", dependencies: ["City", "Hands", "Policy"], swiftSettings: strict),
    .target(name: "StoreSQLite", dependencies: ["Store", grdb], swiftSettings: strict),

    .testTarget(
      name: "StoreTests", dependencies: ["Store", "StoreSQLite", "City", "Hands", "Policy", "TestCity", grdb],
      swiftSettings: strict),

    // What people can do: one verb, one function, one file.
    .target(
      name: "Actions", dependencies: ["City", "Policy", "Hands", "Notation", "Post", "Sealing", "Store"],
      swiftSettings: strict),

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
        "Actions", "City", "Policy", "Hands", "PlainWords", "Post", "Sealing", hummingbird, hummingbirdCore, mustache,
        yams,
        logging, httpTypes, nio, nioHTTP, nioHTTPTypes,
      ],
      resources: [.copy("Templates"), .copy("Words"), .copy("Kinder"), .copy("Static")],
      swiftSettings: strict),

    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Actions", "City", "CityPack", "Hands", "PlainWords", "Policy", "Post", "Sealing", "Store",
        "StoreSQLite",
        "TestCity", crypto, hummingbird, hummingbirdTesting, httpTypes, logging, mustache,
      ],
      exclude: ["Snapshots"], swiftSettings: strict),

    // How easy a text is to read: LIX, and advice on sentences and words.
    .target(name: "PlainWords", exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "PlainWordsTests", dependencies: ["PlainWords"], swiftSettings: strict),

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
    .testTarget(name: "StatisticalCubeTests", dependencies: ["StatisticalCube", "Chance"], swiftSettings: strict),
    .target(name: "Weighting", exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "WeightingTests", dependencies: ["Weighting", "Chance"], swiftSettings: strict),
    // GLPK and what needs a solver.
    .systemLibrary(name: "CGLPK", pkgConfig: nil, providers: [.apt(["libglpk-dev"])]),
    .target(name: "LinearProgram", dependencies: ["CGLPK"], swiftSettings: strict),
    .testTarget(name: "LinearProgramTests", dependencies: ["LinearProgram", "Chance"], swiftSettings: strict),
    .target(name: "Sortition", dependencies: ["LinearProgram", "Chance"], swiftSettings: strict),
    .testTarget(
      name: "SortitionTests", dependencies: ["Sortition", "LinearProgram", "Chance", "Draws"], swiftSettings: strict),
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
      name: "blanddig",
      dependencies: [
        "Actions", "Chance", "City", "CityPack", "Demonstration", "Disclosure", "Draws", "EqualShares", "Hands",
        "Indices",
        "Mixing", "Notation", "OpinionMap", "Pairing", "Placement", "PlainWords", "Policy", "Post", "PostCurl",
        "Sealing", "Sortition",
        "StatisticalCube",
        "Store",
        "StoreSQLite", "Web", "Weighting", argumentParser, hummingbird, logging, nio, nioPosix,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "blanddigTests",
      dependencies: [
        "Actions", "blanddig", argumentParser, "Chance", "City", "CityPack", "Draws", "EqualShares", "Notation",
        "PlainWords", "Policy", "Post", "PostCurl", "Sortition", "Store", "StoreSQLite", "TestCity", "TestPost", "Web",
      ],
      swiftSettings: strict),

    // The bare framework, which `make bench` measures our pages beside.
    .executableTarget(name: "hello-bench", dependencies: [hummingbird], path: "Bench/hello", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
