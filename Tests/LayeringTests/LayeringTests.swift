internal import Foundation
internal import TestSupport
internal import Testing

/// Who may import whom, as docs/ARCHITECTURE.md says; SwiftPM does not stop transitive imports.
private let allowed: [String: Set<String>] = {
  let weighting: Set = ["Survey", "Statistics", "LinearAlgebra"]
  let estimation = weighting.union(["Weighting"])
  return [
    "LinearAlgebra": ["COpenBLAS"],
    "Statistics": ["LinearAlgebra", "CDistributions", "CNLopt"],
    "Survey": [],
    "Provenance": ["CCrypto"],
    "Ingestion": ["Survey", "Provenance", "CBytes", "CReadStat", "CZip"],
    "Weighting": weighting,
    "Estimation": estimation,
    "Themes": weighting,
    "Change": estimation.union(["Estimation"]),
    "Disclosure": ["Estimation", "Themes", "Change", "Survey"],
    "Pilots": ["Disclosure", "Survey", "LinearAlgebra", "Statistics", "CCbc"],
    "Report": [
      "Disclosure", "Pilots", "Survey", "Provenance", "CXLSXWriter", "CZip", "CZlib",
      "CReadStat",
    ],
    "Simulation": ["Survey", "Statistics"],
    "Study": estimation.union([
      "Ingestion", "Estimation", "Themes", "Change", "Disclosure", "Pilots", "Report",
      "Simulation", "Provenance",
    ]),
    "canvass": ["Study", "Report", "Disclosure"],
  ]
}()

/// Targets that are not ours inside.
private let foreign: Set = [
  "CBytes", "CCbc", "COpenBLAS", "CCrypto", "CDistributions", "CNLopt", "CReadStat", "CXLSXWriter",
  "CZlib",
  "CZip",
]

private func sources(_ target: String) throws -> [(name: String, lines: [Substring])] {
  let root = Package.root.appendingPathComponent("Sources/\(target)")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
  return try paths.filter { $0.hasSuffix(".swift") }.map { path in
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return (path, text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
  }
}

@Suite struct LayeringTests {
  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItsRowAllows(_ target: String) throws {
    let ours = Set(allowed.keys).union(foreign)
    for (name, lines) in try sources(target) {
      for line in lines {
        guard let match = line.prefixMatch(of: /\s*(?:@\w+ )?(?:\w+ )?import (\w+)/) else {
          continue
        }
        let module = String(match.1)
        #expect(
          !ours.contains(module) || allowed[target, default: []].contains(module),
          "\(target)/\(name) imports \(module)")
      }
    }
  }

  @Test func everyRoomHasARow() throws {
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: Package.root.appendingPathComponent("Sources").path
    ).filter { !foreign.contains($0) && !$0.hasPrefix(".") }
    #expect(Set(rooms) == Set(allowed.keys))
  }

  @Test func drawsAreForPilotsAlone() throws {
    for (name, lines) in try sources("Report") {
      #expect(!lines.contains { $0.contains(".draws[") || $0.contains("shown.draws") }, "\(name)")
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func nothingOpensTheNetwork(_ target: String) throws {
    for (name, lines) in try sources(target) {
      for word in ["URLSession", "FoundationNetworking", "socket(", "NWConnection"] {
        #expect(!lines.contains { $0.contains(word) }, "\(target)/\(name) names \(word)")
      }
    }
  }
}
