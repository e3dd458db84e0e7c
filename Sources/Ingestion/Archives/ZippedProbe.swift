/// An archive that should hold one export, opened from its bytes, for whoever measures or attacks
/// the reader: how many bytes the export has, or the faults.
package func probeZippedExport(_ bytes: [UInt8]) -> (bytes: Int, faults: [Fault]) {
  let log = FaultLog()
  let found = zippedText(InputText(name: "export.zip", bytes: bytes), log: log)
  return (found?.text.bytes.count ?? 0, log.all())
}
