internal import Disclosure
internal import Foundation
internal import Provenance
internal import Report
internal import Survey

/// What `paper.json` says.
private struct PaperRecord: Encodable {
  let engine: String
  let conventions: String
  let title: String
  let marking: String
  let seed: UInt64
  let threshold: Int
  let inputs: [ReleaseRecord.Input]
  let files: [ReleaseRecord.File]
}

/// The paper's provenance as JSON: from what it was made, and every file's SHA-256.
///
/// No clock and no path of the machine, so that the same study gives the same bytes.
func paperRecord(_ content: PaperContent, files: [FolderFile]) -> String {
  let (study, provenance) = (content.published.title, content.published.provenance)
  let record = PaperRecord(
    engine: "canvass \(provenance.engine)", conventions: provenance.conventions,
    title: study.title, marking: study.marking, seed: provenance.seed,
    threshold: content.published.release.threshold,
    inputs: provenance.inputs.map { .init(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) },
    files: files.map { .init(path: $0.path, sha256: sha256($0.bytes)) })
  return json(record)
}
