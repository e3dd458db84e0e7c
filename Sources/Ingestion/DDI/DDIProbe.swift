/// A DDI codebook read from its bytes, for whoever measures or attacks the reader: how much was
/// read, or the faults.
package func probeDDICodebook(_ bytes: [UInt8]) -> (variables: Int, groups: Int, faults: [Fault]) {
  let log = FaultLog()
  let codebook = ddiCodebook(InputText(name: "codebook.xml", bytes: bytes), log: log)
  return (codebook?.variables.count ?? 0, codebook?.groups.count ?? 0, log.all())
}
