/// Where the parts of a workbook are, by the relations that it declares.
struct WorkbookParts {
  let archive: Archive
  /// The entry of the workbook itself: `xl/workbook.xml`.
  let workbook: ArchiveEntry
  private let relations: [String: Relation]
  private let log: FaultLog

  struct Relation {
    /// The last word of the relation's type: `worksheet`.
    let kind: String
    let path: String
  }

  /// nil, with a fault, where the archive is no workbook that we read.
  init?(_ archive: Archive, log: FaultLog) {
    (self.archive, self.log) = (archive, log)
    let root = relationsOf("", archive, log)
    let path = root.values.first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
    guard let entry = archive.entry(named: path), !path.hasSuffix(".bin") else {
      log.add(foreignKind(archive), at: archive.start)
      return nil
    }
    (workbook, relations) = (entry, relationsOf(entry.name, archive, log))
  }

  func relation(_ id: String) -> Relation? { relations[id] }

  /// The one part of a kind; nil where there is none.
  func part(_ kind: String) -> ArchiveEntry? {
    let paths = relations.values.filter { $0.kind == kind }.map(\.path).sorted()
    return paths.first.flatMap(archive.entry)
  }

  /// A small part as a tree; nil, with a fault, where it cannot be read.
  func tree(_ entry: ArchiveEntry) -> XMLElement? { partTree(entry, archive, log) }
}

private func partTree(_ entry: ArchiveEntry, _ archive: Archive, _ log: FaultLog) -> XMLElement? {
  guard entry.size <= WorkbookBounds.partBytes else {
    log.add(
      "has \(entry.size) bytes; the most is \(WorkbookBounds.partBytes)",
      at: archive.start(of: entry))
    return nil
  }
  return XMLSource(entry, of: archive).flatMap {
    xmlTree($0, limit: WorkbookBounds.partElements, log: log)
  }
}

/// The relations of a part, by id; of the whole package where the part has no name.
private func relationsOf(
  _ part: String, _ archive: Archive, _ log: FaultLog
) -> [String: WorkbookParts.Relation] {
  let folders = part.split(separator: "/").map(String.init)
  let (folder, name) = (Array(folders.dropLast()), folders.last ?? "")
  let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
  guard let entry = archive.entry(named: path), let root = partTree(entry, archive, log) else {
    return [:]
  }
  var relations: [String: WorkbookParts.Relation] = [:]
  for element in root.children("Relationship") where element["TargetMode"] != "External" {
    guard let id = element["Id"], let target = element["Target"] else { continue }
    let kind = element["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    relations[id] = WorkbookParts.Relation(kind: kind, path: resolved(target, from: folder))
  }
  return relations
}

/// A target as a path of the archive: `/xl/a.xml` from its root, `a.xml` from the folder.
private func resolved(_ target: String, from folder: [String]) -> String {
  var parts = target.hasPrefix("/") ? [] : folder
  for part in target.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
  }
  return parts.joined(separator: "/")
}

private func foreignKind(_ archive: Archive) -> String {
  if archive.entries.contains(where: { $0.name.hasSuffix("workbook.bin") }) {
    return "the file is a binary workbook (.xlsb); save it as .xlsx"
  }
  if archive.entry(named: "content.xml") != nil {
    return "the file is an OpenDocument (.ods); save it as .xlsx"
  }
  return "the file is a ZIP archive and no workbook: it has no xl/workbook.xml"
}
