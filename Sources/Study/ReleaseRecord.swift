internal import Disclosure
internal import Provenance
internal import Report
internal import Survey

/// What `release.json` says.
struct ReleaseRecord: Encodable {
  let engine: String
  let conventions: String
  let title: String
  let marking: String
  let audience: String
  let viewer: String?
  let accompaniedBy: String?
  let purpose: String?
  let seed: UInt64
  let replicates: Int
  /// As `estimates: method` spells it, with Fay's ρ.
  let replicateMethod: String
  let rho: Double?
  let confidence: Double
  let policy: Policy
  let inputs: [Input]
  let files: [File]
  let withheld: [Withheld]

  struct Policy: Encodable {
    let threshold: Int
    let complementarySuppression: Bool
    let decimals: Int?
    let countsRoundedTo: Int?
  }
  struct Input: Encodable {
    let path: String
    let bytes: Int
    let sha256: String
  }
  struct File: Encodable {
    let path: String
    let sha256: String
  }
  struct Withheld: Encodable {
    let table: String
    let cells: Int
    let withheld: Int
  }

  init(_ content: ReportContent, files: [FolderFile]) {
    let (release, provenance) = (content.release, content.provenance)
    (engine, conventions) = ("canvass \(provenance.engine)", provenance.conventions)
    (title, marking) = (content.title.title, content.title.marking)
    audience = release.audience.rawValue
    (viewer, accompaniedBy) = (provenance.viewer, provenance.accompaniedBy)
    purpose = provenance.purpose
    (seed, replicates) = (provenance.seed, provenance.replicates)
    (replicateMethod, rho) = (provenance.method.name, provenance.method.rho)
    confidence = provenance.confidence
    policy = Policy(
      threshold: release.threshold, complementarySuppression: release.audience.isGated,
      decimals: release.audience.decimals, countsRoundedTo: release.audience.countStep)
    inputs = provenance.inputs.map {
      Input(path: $0.path, bytes: $0.bytes, sha256: $0.sha256)
    }
    self.files = concurrentMap(files.count) { index in
      File(path: files[index].path, sha256: sha256(files[index].bytes))
    }
    withheld = release.suppressed.map {
      Withheld(table: $0.table, cells: $0.cells, withheld: $0.withheld)
    }
  }
}
