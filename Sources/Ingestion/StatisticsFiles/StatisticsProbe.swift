/// A statistics file read from its bytes, for whoever measures or attacks the reader: how much
/// was read, or the faults.  The name's ending tells the format, else the first bytes do.
package func probeStatisticsFile(
  _ bytes: [UInt8], name: String
) -> (rows: Int, columns: Int, faults: [Fault]) {
  let log = FaultLog()
  let format =
    StatisticsFormat(fileName: name) ?? StatisticsFormat(firstBytes: bytes) ?? .sav
  let input = InputText(name: name, bytes: bytes)
  let sheet = statisticsSheet(input, format: format, log: log) { _ in true }
  return (sheet?.rows ?? 0, sheet?.columns.count ?? 0, log.all())
}
