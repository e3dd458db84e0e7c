/// The one delimited text that an archive holds, as survey tools send their exports: named
/// `export.zip:answers.csv`, and whether tabs part its cells.
///
/// What Macintoshes add (`__MACOSX`, `.DS_Store`) is passed over.
///
/// - Returns: nil, with a fault that names what is there, where there is none, or several.
func zippedText(_ input: InputText, log: FaultLog) -> (text: InputText, isTabbed: Bool)? {
  guard let archive = Archive(input, log: log) else { return nil }
  let files = archive.entries.filter { !$0.isFolder && !isHidden($0.name) }
  let texts = files.filter { isText($0.name.lowercased()) }
  guard texts.count == 1 else {
    log.add(refusal(texts.map(\.name), of: files.map(\.name)), at: archive.start)
    return nil
  }
  guard let bytes = archive.bytes(of: texts[0]) else { return nil }
  let name = archive.start(of: texts[0]).file
  return (InputText(name: name, bytes: bytes), name.lowercased().hasSuffix(".tsv"))
}

private func isText(_ name: String) -> Bool { name.hasSuffix(".csv") || name.hasSuffix(".tsv") }

private func isHidden(_ name: String) -> Bool {
  name.split(separator: "/").contains { $0 == "__MACOSX" || $0.hasPrefix(".") }
}

private func refusal(_ texts: [String], of files: [String]) -> String {
  if !texts.isEmpty {
    return
      "the archive holds \(texts.count) exports: \(listed(texts)); unpack the one that is meant"
  }
  let holds = files.isEmpty ? "nothing" : listed(files)
  return "the archive holds no .csv or .tsv but \(holds); unpack what is meant"
}
