/// Reads a REFI-QDA project (`.qdpx`) or codebook (`.qdc`).
///
/// Source texts come with the project; pictures, sound and video are passed over.  What
/// departs from the standard and can be read stands in ``RefiProject/conformance``.
///
/// - Returns: nil, with faults, where the file is refused.
func refiProject(_ input: InputText, log: FaultLog) -> RefiProject? {
  if input.bytes.starts(with: [0x50, 0x4b]) { return archivedProject(input, log) }
  guard let text = narrowed(input, log), let root = xmlTree(XMLSource(text), log: log) else {
    return nil
  }
  guard ["CodeBook", "Project"].contains(root.name) else {
    log.add(
      "the file begins with <\(printable(root.name))> and is no REFI-QDA file", at: root.place)
    return nil
  }
  return RefiReader(root, archive: nil, log: log).read()
}

private func archivedProject(_ input: InputText, _ log: FaultLog) -> RefiProject? {
  guard let archive = Archive(input, log: log) else { return nil }
  let projects = archive.entries.filter { $0.name.lowercased().hasSuffix(".qde") }
  let entry = archive.entry(named: "project.qde") ?? (projects.count == 1 ? projects[0] : nil)
  guard let entry else {
    log.add("the archive has no project.qde: it is no REFI-QDA project", at: archive.start)
    return nil
  }
  guard let bytes = archive.bytes(of: entry, limit: RefiBounds.projectBytes),
    let text = narrowed(InputText(name: archive.start(of: entry).file, bytes: bytes), log),
    let root = xmlTree(XMLSource(text), log: log)
  else { return nil }
  guard root.name == "Project" else {
    log.add("the file begins with <\(printable(root.name))> instead of <Project>", at: root.place)
    return nil
  }
  return RefiReader(root, archive: archive, log: log).read()
}

/// The XML in UTF-8 where it is in UTF-16; nil, with a fault, where it is no whole text.
private func narrowed(_ input: InputText, _ log: FaultLog) -> InputText? {
  utf16Order(input.bytes) == nil ? input : plainXML(input, log: log)
}
