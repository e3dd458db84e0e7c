import Foundation
import Ingestion

/// A statistics file from the disk to texts in memory, beside `peer-sav.py`.
func runStatisticsFile(_ path: String) throws {
  let name = URL(fileURLWithPath: path).lastPathComponent
  func bytes() -> [UInt8] {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }
  let size = bytes().count
  Bench.time("canvass, every column of \(name)") { _ = probeStatisticsFile(bytes(), name: name) }
  let read = probeStatisticsFile(bytes(), name: name)
  read.faults.forEach { print($0) }
  let peak = Double(residentBytes("VmHWM")) / 1e6
  print(
    "rows, columns, file MB, peak MB\t\(read.rows)\t\(read.columns)\t\(Double(size) / 1e6)\t\(peak)"
  )
}
