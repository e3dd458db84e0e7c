import Foundation
import Ingestion
import Survey

/// A study from its files to validated, typed answers, beside `peer-csv.py` and `peer-csv.R`,
/// which read its responses to plain columns.
func runReading(_ path: String) throws {
  let data = try readStudy(at: path)
  let (answers, bytes) = data.waves.reduce(into: (0, 0)) { sum, wave in
    sum.0 += wave.answers.count { $0 != nil } * wave.respondents
    sum.1 += storedBytes(wave)
  }
  let peak = Double(residentBytes("VmHWM")) / 1e6
  print(
    "answers, bytes kept per answer, peak MB\t\(answers)\t\(Double(bytes) / Double(answers))\t\(peak)"
  )
  Bench.time("canvass, a study of \(data.waves.map(\.respondents)) read", runs: 5) {
    _ = try? readStudy(at: path)
  }
}

/// Bytes that a wave's columns take.
private func storedBytes(_ wave: Wave) -> Int {
  let rows = wave.respondents
  let levels = wave.levels.map { $0.allSatisfy { $0 < 255 || $0 == Wave.unknownLevel } ? 1 : 2 }
  return wave.answers.reduce(0) { $0 + ($1?.count ?? 0) } + levels.reduce(0, +) * rows
    + (wave.persons == nil ? 0 : 4 * rows) + (wave.weights == nil ? 0 : 8 * rows)
    + (wave.submitted == nil ? 0 : 8 * rows)
    + (wave.durations == nil ? 0 : MemoryLayout<Double?>.stride * rows)
    + (wave.strata == nil ? 0 : 4 * rows) + (wave.clusters == nil ? 0 : 4 * rows)
}
