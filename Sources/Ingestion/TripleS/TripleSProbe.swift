/// A Triple-S survey read from the bytes of its two files, for whoever measures or attacks the
/// reader: how much was read, or the faults.
package func probeTripleS(
  _ definition: [UInt8], data: [UInt8]
) -> (rows: Int, columns: Int, faults: [Fault]) {
  let log = FaultLog()
  let input = InputText(name: "survey.sss", bytes: definition)
  guard let definition = tripleSDefinition(input, log: log),
    let data = TripleSData(
      InputText(name: "survey.asc", bytes: data), of: definition, encoding: nil, log: log),
    let sheet = tripleSSheet(definition, data, log: log, wanted: { _ in true })
  else { return (0, 0, log.all()) }
  return (sheet.rows, sheet.columns.count, log.all())
}
