// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house; `docs/ARCHITECTURE.md` says what each is for.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  settings: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict + settings)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "canvass",
  products: [.executable(name: "canvass", targets: ["canvass"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CNLopt", pkgConfig: "nlopt", providers: [.apt(["libnlopt-dev"])]),
    // Debian's libreadstat-dev has no pkg-config file; the module map links it.
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    // A header of ours, and no library.
    .systemLibrary(name: "CBytes"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
    .target(name: "CDistributions", cxxSettings: [.define("BOOST_MATH_NO_EXCEPTIONS")]),

    room(
      "LinearAlgebra", ["COpenBLAS"],
      settings: [.strictMemorySafety(), .enableExperimentalFeature("Lifetimes")]),
    room("Statistics", ["LinearAlgebra", "CDistributions", "CNLopt"]),
    room("Survey"),
    room("Provenance", ["CCrypto"]),
    room(
      "Ingestion",
      ["Survey", "Provenance", "CBytes", "CReadStat", "CZip", yams, mustache]),
    room("Weighting", ["Survey", "Statistics", "LinearAlgebra"]),
    room("Estimation", ["Weighting", "Survey", "Statistics", "LinearAlgebra"]),
    room("Themes", ["Survey", "Statistics", "LinearAlgebra"]),
    room("Change", ["Estimation", "Weighting", "Survey", "Statistics", "LinearAlgebra"]),
    room("Disclosure", ["Estimation", "Themes", "Change", "Survey"]),
    // Portfolios are searched by the ten thousand: unoptimised, every test of a whole study
    // would wait a minute for it.
    room(
      "Pilots", ["Disclosure", "Survey", "LinearAlgebra", "Statistics", "CCbc"],
      settings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    room(
      "Report",
      [
        "Disclosure", "Pilots", "Survey", "Provenance", "CXLSXWriter", "CZip", "CZlib", "CReadStat",
        mustache,
      ],
      resources: [.embedInCode("Templates")]),
    room("Simulation", ["Survey", "Statistics"]),
    room(
      "Study",
      [
        "Ingestion", "Weighting", "Estimation", "Themes", "Change", "Disclosure", "Pilots",
        "Report", "Simulation", "Survey", "Statistics", "LinearAlgebra", "Provenance",
      ]),
    .executableTarget(
      name: "canvass", dependencies: ["Study", arguments], swiftSettings: strict),

    .executableTarget(
      name: "canvass-bench",
      dependencies: [
        "Study", "Report", "Pilots", "Estimation", "Weighting", "Ingestion", "Survey",
        "Statistics", "LinearAlgebra",
      ], path: "Benchmarks/Sources", swiftSettings: strict),
    .executableTarget(
      name: "canvass-coverage",
      dependencies: ["Estimation", "Weighting", "Survey", "Statistics", "LinearAlgebra"],
      path: "Benchmarks/Coverage", swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Survey", ["Survey"]),
    tests("LinearAlgebra", ["LinearAlgebra"]),
    tests("Statistics", ["Statistics", "LinearAlgebra"]),
    tests("Provenance", ["Provenance"]),
    tests("Ingestion", ["Ingestion", "Survey", "Provenance"]),
    tests("Weighting", ["Weighting", "Survey", "Statistics", "LinearAlgebra"]),
    tests(
      "Estimation",
      ["Estimation", "Ingestion", "Weighting", "Survey", "Statistics", "LinearAlgebra"]),
    tests("Themes", ["Themes", "Survey", "Statistics", "LinearAlgebra"]),
    tests("Change", ["Change", "Estimation", "Ingestion", "Weighting", "Survey", "Statistics"]),
    tests("Disclosure", ["Disclosure", "Estimation", "Themes", "Survey"]),
    tests("Pilots", ["Pilots", "Disclosure", "Survey", "Statistics"]),
    tests(
      "Report",
      ["Report", "Disclosure", "Pilots", "Survey", "Provenance", "Ingestion", "CXLSXWriter"]),
    tests("Simulation", ["Simulation", "Survey", "Statistics"]),
    tests("Coverage", ["canvass-coverage", "Statistics", "Survey"]),
    tests("Layering", []),
    tests("Command", ["Study", "Provenance", "canvass"]),
  ],
  swiftLanguageModes: [.v6]
)

// Has no main of its own: libFuzzer's is linked where `make fuzz` builds it.
if Context.environment["CANVASS_FUZZ"] != nil {
  package.products.append(.executable(name: "canvass-fuzz", targets: ["canvass-fuzz"]))
  package.targets += [
    .target(name: "Meter", path: "Tests/Fuzzing/Meter"),
    .executableTarget(
      name: "canvass-fuzz", dependencies: ["Ingestion", "Meter", "TestSupport"],
      path: "Tests/Fuzzing/Harness", swiftSettings: strict),
  ]
}
