/// Makes a project of its XML.
final class RefiReader {
  private let root: XMLElement
  private let texts: RefiTexts
  private let report = RefiReport()
  private var project = RefiProject()
  private let log: FaultLog

  /// The archive is nil for a codebook, or a project without its sources.
  init(_ root: XMLElement, archive: Archive?, log: FaultLog) {
    (self.root, self.log) = (root, log)
    texts = RefiTexts(archive, report, log: log)
  }

  /// nil, with faults, where it cannot be read.
  func read() -> RefiProject? {
    checkNamespace()
    readUsers()
    let codes = (root.name == "CodeBook" ? root : root.child("CodeBook"))?.child("Codes")
    for code in codes?.children("Code") ?? [] { readCode(code, under: "") }
    readVariables()
    project.cases = children("Cases", "Case").map(readCase)
    project.sources = children("Sources", "TextSource").compactMap(readSource)
    readSets()
    report.checkReferences(project)
    noteOtherSources()
    project.conformance = report.sentences
    return log.isEmpty ? project : nil
  }

  private func children(_ list: String, _ name: String) -> [XMLElement] {
    root.child(list)?.children(name) ?? []
  }

  private func checkNamespace() {
    let known = ["urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"]
    let space = root["xmlns"] ?? root.attributes.values.sorted().first { known.contains($0) }
    if let space, known.contains(space) { return }
    report.add("The schema's name space is \(quoted(space ?? "")), not \(listed(known)).")
  }

  private func readUsers() {
    project.users = children("Users", "User").map { user in
      let guid = guid(user["guid"])
      let name = normalised(user["name"] ?? user["id"] ?? "")
      return RefiUser(guid: guid, name: name.isEmpty ? guid : name)
    }
  }

  private func readCode(_ element: XMLElement, under parent: String) {
    let name = normalised(element["name"] ?? "")
    if name.isEmpty { report.count("codes have no name") }
    let path = parent.isEmpty ? name : "\(parent)/\(name)"
    guard isRoom(for: path, at: element.place) else { return }
    project.codes.append(
      RefiCode(
        guid: guid(element["guid"]), name: name, path: path, parent: parent,
        isCodable: ["true", "1"].contains(element["isCodable"] ?? "true"),
        colour: colour(element["color"]),
        description: element.child("Description")?.text ?? ""))
    for child in element.children("Code") { readCode(child, under: path) }
  }

  private func isRoom(for path: String, at place: Place) -> Bool {
    let isRoom =
      project.codes.count < RefiBounds.codes && path.utf8.count <= RefiBounds.pathBytes
    if !isRoom {
      log.add(like: "", family: "\(place.file)\0codes") {
        Fault(
          at: place,
          "more than \(RefiBounds.codes) codes, or a path of more than \(RefiBounds.pathBytes) bytes"
        )
      }
    }
    return isRoom
  }

  private func colour(_ text: String?) -> String? {
    guard let text else { return nil }
    let digits = text.dropFirst()
    let isColour =
      text.hasPrefix("#") && [3, 6].contains(digits.count) && digits.allSatisfy(\.isHexDigit)
    if !isColour { report.count("colours are neither #RGB nor #RRGGBB") }
    return isColour ? text : nil
  }

  private func readVariables() {
    project.variables = children("Variables", "Variable").map {
      RefiVariable(
        guid: guid($0["guid"]), name: normalised($0["name"] ?? ""), kind: $0["typeOfVariable"] ?? ""
      )
    }
  }

  private func readCase(_ element: XMLElement) -> RefiCase {
    RefiCase(
      guid: guid(element["guid"]), name: normalised(element["name"] ?? ""),
      values: values(element), codes: targets(element, "CodeRef"),
      sources: targets(element, "SourceRef"), selections: targets(element, "SelectionRef"),
      place: element.place)
  }

  /// What references of a kind point to.
  private func targets(_ element: XMLElement, _ name: String) -> [String] {
    element.children(name).map { guid($0["targetGUID"]) }
  }

  private func values(_ element: XMLElement) -> [RefiValue] {
    element.children("VariableValue").map { value in
      let text = value.children.first { $0.name.hasSuffix("Value") }?.text ?? ""
      return RefiValue(
        variable: guid(value.child("VariableRef")?["targetGUID"]), text: normalised(text),
        place: value.place)
    }
  }

  private func readSource(_ element: XMLElement) -> RefiSource? {
    guard let text = texts.text(of: element) else { return nil }
    let title = normalised(element["name"] ?? "")
    let path = (element["plainTextPath"] ?? "").split(separator: "/").last.map(String.init) ?? ""
    let id = guid(element["guid"])
    let name = title.isEmpty ? (path.isEmpty ? id : path) : title
    let selections = element.children("PlainTextSelection").compactMap(readSelection)
    return RefiSource(
      guid: id, name: name, text: text.content,
      selections: text.placed(selections, in: name, report),
      codings: element.children("Coding").map(readCoding), values: values(element))
  }

  private func readSelection(_ element: XMLElement) -> RefiSelection? {
    guard let start = element["startPosition"].flatMap({ Int($0) }),
      let end = element["endPosition"].flatMap({ Int($0) }), start >= 0, end >= start
    else {
      report.count("selections have no positions, and were left out")
      return nil
    }
    return RefiSelection(
      guid: guid(element["guid"]), name: element["name"] ?? "", start: start, end: end,
      codings: element.children("Coding").map(readCoding))
  }

  private func readCoding(_ element: XMLElement) -> RefiCoding {
    RefiCoding(
      guid: guid(element["guid"]), user: element["creatingUser"].map { guid($0) },
      codes: targets(element, "CodeRef"), place: element.place)
  }

  private func readSets() {
    let home = root.child("Sets") ?? root.child("CodeBook")?.child("Sets")
    project.sets = (home?.children("Set") ?? []).map { set in
      let members = set.children.filter { $0.name.hasPrefix("Member") }
      return RefiSet(
        guid: guid(set["guid"]), name: normalised(set["name"] ?? ""),
        members: members.map { guid($0["targetGUID"] ?? $0["guid"]) })
    }
  }

  private func noteOtherSources() {
    let others = root.child("Sources")?.children.filter { $0.name != "TextSource" } ?? []
    for other in others { report.count("\(other.name) elements were not read: only texts are") }
  }

  /// Upper-case and without braces: exporters differ, and mean the same.
  private func guid(_ text: String?) -> String {
    guard let text, !text.isEmpty else {
      report.count("elements have no GUID where one is needed")
      return ""
    }
    let isBraced = text.hasPrefix("{") && text.hasSuffix("}")
    if isBraced { report.count("GUIDs stand in braces") }
    let bare = isBraced ? text.dropFirst().dropLast() : text[...]
    if !isGUID(bare) { report.count("GUIDs are not 8-4-4-4-12 hexadecimal digits") }
    return bare.uppercased()
  }
}

private func isGUID(_ text: Substring) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
    && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
}
